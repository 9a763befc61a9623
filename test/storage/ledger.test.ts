import { describeLedger } from './describe-ledger.ts'
import { openEmbeddedLedger } from './open-ledger.ts'

describeLedger('the embedded ledger', openEmbeddedLedger)
