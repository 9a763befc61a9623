/** The wire's constants without its schemas, so that the sign's page carries no validation library. */
export const protocolNumber = 1
export const playerNamespace = '/player'
export const pairingNamespace = '/pairing'
export const maxRecordsPerBatch = 200
