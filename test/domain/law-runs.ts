/** How many generated cases each law is tried with: `LAW_RUNS=20000 npm test -- test/domain` tries more. */
export const lawRuns = (usual = 2000): { numRuns: number } => ({ numRuns: Number(process.env['LAW_RUNS'] ?? usual) })
