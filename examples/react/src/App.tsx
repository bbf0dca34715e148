import {echolot, type EcholotEvents} from '@echolot/widget';
import type {} from '@echolot/widget/react';
import {useEffect, useState} from 'react';

/** The last response that somebody completed on this page. */
function useCompleted(): EcholotEvents['completed'] | undefined {
  const [completed, setCompleted] = useState<EcholotEvents['completed']>();
  useEffect(() => echolot.on('completed', setCompleted), []);
  return completed;
}

export function App() {
  const [plan, setPlan] = useState('free');
  const completed = useCompleted();
  return (
    <>
      <h1>Your order</h1>
      <label>
        Plan{' '}
        <select value={plan} onChange={event => setPlan(event.target.value)}>
          <option>free</option>
          <option>pro</option>
        </select>
      </label>
      <button onClick={() => echolot.track('order.delivered')}>It has arrived</button>
      {/* Of its own, for an answered survey takes its element out of the page. */}
      <div>
        <echolot-survey survey="support-ces" touchpoint="support-chat" data-hidden-plan={plan} />
      </div>
      {completed && <p role="status">Thank you for {completed.survey}: {completed.response}</p>}
    </>
  );
}
