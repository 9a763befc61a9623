import type { CoordinatorForm } from '../../../domain/report-sheet.ts'

/** The form's nine fields, in its order. */
export const coordinatorFields = ['agency', 'title', 'name', 'position', 'division', 'phone', 'mobile', 'email', 'lineId'] as const satisfies readonly (keyof CoordinatorForm)[]
