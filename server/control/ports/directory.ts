/** The ministry's own directory of people, which vouches for them. */

/** What one sign-in is checked against when the browser comes back. */
export interface DirectoryErrand {
  state: string
  nonce: string
  verifier: string
}
/** What the directory has vouched for. */
export interface Voucher {
  /** What it calls the person, by the claim that was agreed on. */
  name: string
  /** It has asked for a second factor itself. */
  isWhole: boolean
}

export interface Directory {
  /** What its button says. */
  label: string
  /** Where the browser goes. */
  begin(returnTo: string): Promise<{ url: string; errand: DirectoryErrand }>
  /** `returned`: the address the browser came back to. Throws Failure `directory-refused`. */
  finish(returned: string, errand: DirectoryErrand): Promise<Voucher>
}
