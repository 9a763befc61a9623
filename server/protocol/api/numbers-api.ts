import { z } from 'zod'
import { ProvinceCode } from '../../domain/ids.ts'
import { Day } from '../../domain/report.ts'
import { route } from '../route.ts'
import { StatisticsRow } from '../views.ts'

/** The contract of numbers. */
export const numbersApi = {
  statistics: route({
    method: 'get',
    path: '/api/statistics',
    access: 'see',
    query: z.object({ from: Day, /** Last day, included. */ to: Day, by: z.enum(['province', 'slide', 'day', 'sign']), province: ProvinceCode.optional() }),
    response: z.array(StatisticsRow)
  })
} as const
