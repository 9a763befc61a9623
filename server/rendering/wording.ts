/** The texts of one step down from everything; blank is absent. */
export interface Wording {
  headline: string
  body: string
  callToAction: string
}
