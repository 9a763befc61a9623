import type { Sign } from './sign.ts'
import type { Content } from './slide.ts'

/** No film goes on a sign that faces traffic: it draws drivers’ eyes off the road. */
export const distractsDrivers = (content: Content, { facesTraffic }: Pick<Sign, 'facesTraffic'>): boolean => content.kind === 'video' && facesTraffic
