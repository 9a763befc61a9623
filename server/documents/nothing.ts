/** Stands in the only row of a form whose month has no message. */
export const nothing = 'ไม่มีรายการเผยแพร่ในเดือนนี้'
