/** `๐๖:๓๐` → `06:30`. */
export const toArabicDigits = (text: string): string => text.replace(/[๐-๙]/g, (digit) => String(digit.charCodeAt(0) - 0x0e50))
