/** What is wrong with one field of what was sent. */
export interface Violation {
  /** Its path, e.g. `questions[2].key`. */
  field: string;
  message: string;
  /** The key of the survey's question that it is about. */
  question?: string;
}

interface ProblemDocument {
  type?: string;
  title?: string;
  detail?: string;
  violations?: Violation[];
  [member: string]: unknown;
}

const CATALOGUE = 'https://echolot.example/problems/';

/** What a service refused, or couldn't do (RFC 9457). */
export class Refusal extends Error {
  override readonly name = 'Refusal';

  constructor(
    readonly status: number,
    readonly problem: ProblemDocument,
    /** In how many seconds it may be tried again; 0 if the service doesn't say. */
    readonly retryAfter = 0,
  ) {
    super(problem.detail || problem.title || `HTTP ${status}`);
  }

  static async of(response: Response): Promise<Refusal> {
    const isProblem = response.headers.get('Content-Type')?.includes('json') ?? false;
    const problem: ProblemDocument = isProblem ? await response.json().catch(() => ({})) : {};
    return new Refusal(response.status, problem, Number(response.headers.get('Retry-After')) || 0);
  }

  /** The problem's name in `docs/problems.md`, e.g. `conflict`; empty for none of ours. */
  get kind(): string {
    return this.problem.type?.startsWith(CATALOGUE) ? this.problem.type.slice(CATALOGUE.length) : '';
  }

  get violations(): Violation[] {
    return this.problem.violations ?? [];
  }

  /** Whether somebody else has changed the thing since it was read. */
  get isStale(): boolean {
    return this.status === 412;
  }

  /** The first message for each field, by a form's path: `questions.2.key`. */
  fieldErrors(): Record<string, string> {
    const errors: Record<string, string> = {};
    for (const {field, message} of this.violations) {
      errors[formPath(field)] ??= message;
    }
    return errors;
  }
}

/** A service's path to a field as forms write it. */
export function formPath(field: string): string {
  return field.replace(/\[(\d+)\]/g, '.$1');
}
