/** The answer to one question on the wire; fails when none came in time. */
export const answerTo = <T>(ask: (answered: (error: Error | null, answer: T) => void) => unknown): Promise<T> =>
  new Promise((resolve, reject) => {
    ask((error, answer) => (error ? reject(error) : resolve(answer)))
  })
