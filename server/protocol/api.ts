/** The console's HTTP contract: each route once, with what it takes, what it gives and who may call it. */
import { peopleApi } from './api/people-api.ts'
import { accountApi } from './api/account-api.ts'
import { directoryApi } from './api/directory-api.ts'
import { contentApi } from './api/content-api.ts'
import { slidesApi } from './api/slides-api.ts'
import { wordsApi } from './api/words-api.ts'
import { planningApi } from './api/planning-api.ts'
import { takeoverApi } from './api/takeover-api.ts'
import { signsApi } from './api/signs-api.ts'
import { auditApi } from './api/audit-api.ts'
import { numbersApi } from './api/numbers-api.ts'
import { commandsApi } from './api/commands-api.ts'
import { reportsApi } from './api/reports-api.ts'
import { coordinatorsApi } from './api/coordinators-api.ts'
import { settingsApi } from './api/settings-api.ts'
import { noticesApi } from './api/notices-api.ts'
import { troublesApi } from './api/troubles-api.ts'

export const api = {
  ...commandsApi,
  ...peopleApi,
  ...accountApi,
  ...directoryApi,
  ...contentApi,
  ...slidesApi,
  ...wordsApi,
  ...planningApi,
  ...takeoverApi,
  ...signsApi,
  ...numbersApi,
  ...auditApi,
  ...reportsApi,
  ...coordinatorsApi,
  ...settingsApi,
  ...noticesApi,
  ...troublesApi
} as const
