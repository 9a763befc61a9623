/**
 * Public holidays of Thailand that fall on the same date every year, for warnings only. Those by the moon, and days the cabinet adds in
 * a year, are not known here. 1 May is no holiday of government offices.
 */
export interface Holiday {
  th: string
  en: string
}

const fixed: Readonly<Record<string, Holiday>> = {
  '01-01': { th: 'วันขึ้นปีใหม่', en: 'New Year’s Day' },
  '04-06': { th: 'วันจักรี', en: 'Chakri Day' },
  '04-13': { th: 'วันสงกรานต์', en: 'Songkran' },
  '04-14': { th: 'วันสงกรานต์', en: 'Songkran' },
  '04-15': { th: 'วันสงกรานต์', en: 'Songkran' },
  '05-04': { th: 'วันฉัตรมงคล', en: 'Coronation Day' },
  '06-03': { th: 'วันเฉลิมพระชนมพรรษาสมเด็จพระราชินี', en: 'the Queen’s birthday' },
  '07-28': { th: 'วันเฉลิมพระชนมพรรษาพระบาทสมเด็จพระเจ้าอยู่หัว', en: 'the King’s birthday' },
  '08-12': { th: 'วันแม่แห่งชาติ', en: 'Mother’s Day' },
  '10-13': { th: 'วันนวมินทรมหาราช', en: 'Navamindra Maharaj Day' },
  '10-23': { th: 'วันปิยมหาราช', en: 'Chulalongkorn Day' },
  '12-05': { th: 'วันพ่อแห่งชาติ', en: 'Father’s Day' },
  '12-10': { th: 'วันรัฐธรรมนูญ', en: 'Constitution Day' },
  '12-31': { th: 'วันสิ้นปี', en: 'New Year’s Eve' }
}

/** The holiday of a Gregorian date `2026-12-05`, if its date alone makes it one. */
export const holidayOf = (date: string): Holiday | undefined => fixed[date.slice(5)]
