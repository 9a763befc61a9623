import type { Pair } from './pair.ts'

export const glassWords = {
  'view.label': ['วิธีดูภาพ', 'Way to look'],
  'view.enlarged': ['ขยาย', 'Enlarged'],
  'view.actual': ['พิกเซล 1:1', 'Pixels 1:1'],
  'view.dots': ['เม็ด LED', 'LED dots'],
  'view.distance': ['ระยะมอง', 'From afar'],
  'view.dotsHelp': ['หนึ่งจุดคือหนึ่งเม็ด LED ป้ายที่ใหญ่กว่ากรอบให้เลื่อนดู', 'One dot is one LED; scroll where the sign is larger than the frame'],
  'view.whole': ['เต็มจอ', 'Full screen'],
  'view.smaller': ['ออกจากเต็มจอ', 'Leave full screen'],
  'view.distanceHelp': [
    'ป้ายกว้าง {w} × สูง {h} ม. มองจากระยะ {n} ม. จะเห็นเล็กเท่านี้ เมื่อตาห่างจากจอนี้ 60 ซม.',
    'A sign {w} m wide and {h} m high, read from {n} m, looks this small to eyes 60 cm from this screen'
  ],
  'at.label': ['ดูบนป้าย', 'Look at it on'],
  'at.search': ['พิมพ์ชื่อป้ายหรือขนาด', 'Type a sign’s name or a size'],
  'at.nothing': ['ไม่พบป้ายหรือขนาดนี้', 'No such sign or size'],
  'at.canvases': ['ขนาดภาพของป้ายที่มี', 'Canvases of our signs'],
  'at.usual': ['ขนาดภาพอื่น', 'Other canvases'],
  'at.signs': ['ป้ายจริง', 'Signs'],
  'at.own': ['กำหนดขนาดเอง', 'Any other size'],
  'at.traffic': ['หันหาผู้ขับขี่', 'faces traffic'],
  'focus.how': [
    'กดบนภาพตรงส่วนที่ต้องเห็นเสมอ หรือใช้ปุ่มลูกศรเลื่อน (กด Shift ค้างเพื่อเลื่อนเร็ว)',
    'Press on what must always be seen, or move it with the arrow keys (hold Shift to move faster)'
  ],
  'focus.at': ['จุดสำคัญของ {name}: จากซ้าย {x}% จากบน {y}%', 'Focal point of {name}: {x}% from the left, {y}% from the top'],
  'focus.set': ['เลือกจุดสำคัญ', 'Choose the focal point'],
  'focus.hide': ['ซ่อนจุดสำคัญ', 'Hide the focal point'],
  'crop.wide': ['ป้ายแนวนอน', 'Wide sign'],
  'crop.square': ['ป้ายจัตุรัส', 'Square sign'],
  'crop.tall': ['ป้ายแนวตั้ง', 'Tall sign'],
  'crop.alt': ['{name} บน{shape}', '{name} on a {shape}'],
  'extras.show': ['เพิ่มภาพประกอบหรือ QR', 'Add a picture or a QR code'],
  'extras.hide': ['ซ่อนภาพประกอบและ QR', 'Hide picture and QR code'],
  'breaks.help': [
    'Enter ขึ้นบรรทัดใหม่ตรงนั้น คำที่ถูกตัดผิดให้เพิ่มในคลังคำ',
    'Enter begins a line there; a word that is cut belongs in “Words kept whole”'
  ],
  'artworks.optional': ['ภาพประกอบ (ไม่ใส่ก็ได้)', 'Picture (optional)'],
  'artworks.optionalHelp': [
    'แสดงเฉพาะบนป้ายที่ยังเหลือที่ให้ตัวอักษรอ่านออก ใส่ได้หลายภาพ ระบบเลือกภาพที่สัดส่วนใกล้กับป้ายที่สุด',
    'Shown only where the text stays legible beside it; with several, each sign gets the one nearest its shape'
  ],
  'artworks.most': ['ใส่ได้ไม่เกิน {n} ภาพ', 'At most {n} pictures'],
  'qr.label': ['ข้อความใน QR (ไม่ใส่ก็ได้)', 'QR code (optional)'],
  'qr.placeholder': ['https://… หรือ tel:1441', 'https://… or tel:1441'],
  'qr.help': [
    'สำหรับผู้เดินเท้าเท่านั้น แสดงเฉพาะป้ายที่มีที่พอให้สแกนได้ ผู้ขับขี่สแกนไม่ได้และไม่ควรสแกน ให้ใส่หมายเลขโทรศัพท์ในข้อความแทน',
    'For people on foot only, and shown only where it is large enough to scan. Drivers cannot and must not scan it: put a telephone number in the text instead'
  ],
  'sign.facesTraffic': ['ป้ายหันหาผู้ขับขี่', 'Faces traffic'],
  'sign.facesTrafficHelp': ['ระบบจะเตือนเมื่อสไลด์บนป้ายนี้มี QR เพราะผู้ขับขี่สแกนไม่ได้', 'A QR code on this sign brings a warning: drivers cannot scan it'],
  'nav.lexicon': ['คลังคำ', 'Words kept whole'],
  'lexicon.title': ['คลังคำ', 'Words kept whole'],
  'lexicon.what': [
    'คำและชื่อเฉพาะในคลังนี้จะไม่ถูกตัดข้ามบรรทัดบนป้าย เช่น ชื่อหน่วยงาน ชื่อแอป ชื่อสถานที่',
    'No line on a sign breaks inside these words and names: agencies, apps, places'
  ],
  'lexicon.try': ['ลองพาดหัว', 'Try a headline'],
  'lexicon.tryHelp': ['ใช้คำที่แก้ไขค้างไว้ด้วย แม้ยังไม่ได้บันทึก', 'With your changes, saved or not'],
  'lexicon.glad': ['จบวลี ขึ้นบรรทัดใหม่ได้ดี', 'a phrase ends: a good place to end a line'],
  'lexicon.may': ['ระหว่างคำ ขึ้นบรรทัดใหม่ได้', 'between words: a line may end here'],
  'lexicon.last': ['ขึ้นบรรทัดใหม่เมื่อจำเป็นเท่านั้น', 'only where nothing else fits'],
  'lexicon.breaks': ['แบ่งบรรทัดได้ดังนี้', 'Lines may end here'],
  'lexicon.add': ['เพิ่มคำ', 'Add a word'],
  'lexicon.addHelp': ['พิมพ์คำหรือชื่อที่ต้องอยู่บรรทัดเดียวกัน 2–60 ตัวอักษร', 'A word or name that must stay on one line, 2–60 characters'],
  'lexicon.bad': ['ใช้ได้เฉพาะตัวอักษร ตัวเลข เว้นวรรค และ . & ’ / + - จำนวน 2–60 ตัว', '2–60 letters, digits, spaces and . & ’ / + - only'],
  'lexicon.known': ['มี «{word}» อยู่แล้ว', '“{word}” is there already'],
  'lexicon.search': ['ค้นหาคำ', 'Search the words'],
  'lexicon.added': ['คำที่เจ้าหน้าที่เพิ่ม ({n})', 'Added here ({n})'],
  'lexicon.addedNone': ['ยังไม่มีคำที่เพิ่ม', 'No word has been added'],
  'lexicon.shipped': ['คำที่มากับระบบ ({n})', 'Came with the system ({n})'],
  'lexicon.noMatch': ['ไม่พบคำนี้', 'No such word'],
  'lexicon.unsaved': ['ยังไม่ได้บันทึก: เพิ่ม {added} คำ ลบ {removed} คำ', 'Not saved: {added} added, {removed} removed'],
  'lexicon.undo': ['ยกเลิกการแก้ไข', 'Undo the changes'],
  'lexicon.stale': ['มีผู้อื่นแก้ไขคลังคำแล้ว', 'Somebody else changed the words'],
  'lexicon.staleWhy': ['รายการด้านล่างคือคลังล่าสุดพร้อมการแก้ไขของท่าน ตรวจดูแล้วกดบันทึกอีกครั้ง', 'Below are the newest words with your changes on top; look them over and save again'],
  'lexicon.saved': ['บันทึกคลังคำแล้ว ระบบกำลังจัดภาพบนป้ายใหม่', 'Saved; the pictures on the signs are being drawn anew'],
  'lexicon.toRemove': ['จะถูกลบ', 'to be removed'],
  'lexicon.keep': ['ไม่ลบ «{word}»', 'Keep “{word}”'],
  'lexicon.isNew': ['ใหม่', 'new'],
  'progress.lexicon': ['กำลังจัดภาพบนป้ายใหม่ตามคลังคำ {n} จาก {m} ภาพ ป้ายยังแสดงภาพเดิมจนกว่าจะเสร็จ', 'Drawing the pictures anew with the changed words: {n} of {m}. Signs show the old ones until all are ready'],
  'progress.renderings': ['กำลังจัดภาพบนป้ายใหม่ {n} จาก {m} ภาพ ป้ายยังแสดงภาพเดิมจนกว่าจะเสร็จ', 'Drawing pictures anew: {n} of {m}. Signs show the old ones until all are ready']
} as const satisfies Record<string, Pair>
