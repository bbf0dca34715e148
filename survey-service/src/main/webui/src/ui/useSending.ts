import {useState} from 'react';
import {Refusal} from '../api/refusal';

/**
 * Sends what a form holds; what was refused stands beside its field, or at `''` if it is no field's, until it is sent again
 * or forgotten.
 */
export function useSending() {
  const [errors, setErrors] = useState<Record<string, string>>({});
  const [isSending, setSending] = useState(false);
  const send = async (work: () => Promise<void>) => {
    setErrors({});
    setSending(true);
    try {
      await work();
    } catch (failure) {
      if (!(failure instanceof Refusal)) throw failure;
      setErrors(failure.violations.length > 0 ? failure.fieldErrors() : {'': failure.message});
    } finally {
      setSending(false);
    }
  };
  return {errors, isSending, send, forget: () => setErrors({})};
}
