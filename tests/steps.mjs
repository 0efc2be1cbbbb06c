// Steps of one journey: once one fails, those that build on it are skipped instead of waiting for what cannot come.

/** A function that runs a named step below the test `t`; `onFailure` sees the step's name. */
export function stepsOf(t, onFailure = async () => {}) {
  let failed = false;
  return (name, work) => t.test(name, { skip: failed && 'an earlier step failed' }, async () => {
    try {
      await work();
    } catch (error) {
      failed = true;
      await onFailure(name);
      throw error;
    }
  });
}
