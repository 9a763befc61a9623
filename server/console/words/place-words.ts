import type { Pair } from './pair.ts'

export const placeWords = {
  'provinces.title': ['จังหวัด', 'Provinces'],
  'provinces.what': ['76 จังหวัดและสถานะของป้าย เลือกชื่อจังหวัดเพื่อดูป้ายของจังหวัดนั้น', 'The 76 provinces and how their signs stand; a name leads to its signs'],
  'provinces.otherName': ['ชื่ออังกฤษ', 'Thai name'],
  'provinces.code': ['รหัสและอักษรย่อ', 'Code and initials'],
  'provinces.signs': ['ป้าย', 'Signs'],
  'provinces.standing': ['สถานะ', 'How they stand'],
  'provinces.none': ['ไม่พบจังหวัด', 'No such province'],
  'provinces.noneWhy': ['ค้นได้ด้วยชื่อไทย ชื่ออังกฤษ อักษรย่อ หรือรหัส เช่น TH-81 และเลือกภาคให้ตรง', 'Look by Thai or English name, initials or code such as TH-81, and in the right region'],
  'themes.title': ['ธีม', 'Themes'],
  'themes.what': [
    'ธีมคือชุดสีของสไลด์ข้อความ ออกแบบให้อ่านได้บนจอ LED ภาพตัวอย่างวาดด้วยตัววาดเดียวกับที่ใช้บนป้ายจริง',
    'A theme is the colours of a text slide, made to be read on LED. The samples are drawn by the painter that draws for the signs'
  ],
  'themes.use': ['เขียนข้อความด้วยธีมนี้', 'Compose with it'],
  'themes.useNamed': ['เขียนข้อความด้วยธีมนี้: {name}', 'Compose with it: {name}'],
  'themes.sample': ['ตัวอย่างธีม {name}: {text}', 'A sample of {name}: {text}'],
  'themes.ground': ['พื้น', 'Ground'],
  'themes.headline': ['พาดหัว', 'Headline'],
  'themes.body': ['รายละเอียด', 'Text'],
  'themes.plate': ['แถบเรียกให้ทำ', 'Plate'],
  'themes.onPlate': ['อักษรบนแถบ', 'On the plate'],
  'themes.accent': ['เส้นเน้น', 'Accent']
} as const satisfies Record<string, Pair>
