import { useProvinces } from '../wire/queries.ts'
import { useLanguage } from '../words/language.tsx'

/** Names a province code in the person's language. */
export function useProvinceName(): (code: string) => string {
  const { language } = useLanguage()
  const names = new Map((useProvinces().data ?? []).map((province) => [province.code, language === 'th' ? province.nameTh : province.nameEn]))
  return (code) => names.get(code) ?? code
}
