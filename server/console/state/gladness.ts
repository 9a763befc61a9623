/** How gladly a line ends somewhere: at a phrase's end, between words, or only where nothing else fits. */
export type Gladness = 'glad' | 'may' | 'last'

/** By the price of ending a line there: up to 1 is a phrase's end, from 6 on it cuts what is read together. */
export const gladnessOf = (penalty: number): Gladness => (penalty <= 1 ? 'glad' : penalty < 6 ? 'may' : 'last')
