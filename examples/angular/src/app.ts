import {Component, CUSTOM_ELEMENTS_SCHEMA, DestroyRef, inject, signal} from '@angular/core';
import {echolot, type EcholotEvents} from '@echolot/widget';

@Component({
  selector: 'echolot-example',
  schemas: [CUSTOM_ELEMENTS_SCHEMA],
  template: `
    <h1>Your order</h1>
    <label>
      Plan
      <select #choice (change)="plan.set(choice.value)">
        <option>free</option>
        <option>pro</option>
      </select>
    </label>
    <button (click)="arrived()">It has arrived</button>
    <div>
      <echolot-survey survey="support-ces" touchpoint="support-chat" [attr.data-hidden-plan]="plan()"></echolot-survey>
    </div>
    @if (completed(); as done) {
      <p role="status">Thank you for {{ done.survey }}: {{ done.response }}</p>
    }
  `
})
export class App {
  protected readonly plan = signal('free');
  protected readonly completed = signal<EcholotEvents['completed'] | undefined>(undefined);

  constructor() {
    inject(DestroyRef).onDestroy(echolot.on('completed', detail => this.completed.set(detail)));
  }

  protected arrived(): void {
    echolot.track('order.delivered');
  }
}
