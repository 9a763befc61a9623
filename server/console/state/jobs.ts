/** Names of the work the server tells of. */
export const publishingJob = 'issue'
export const lexiconJob = 'lexicon'
