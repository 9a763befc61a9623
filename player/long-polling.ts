/** The transport for networks that block WebSockets; fetched only when it is needed. */
import { XHR } from 'socket.io-client'

export const longPolling = [XHR]
