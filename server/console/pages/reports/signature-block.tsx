import type { Signature } from '../../../domain/report-form.ts'

/** Where one signs on paper; filled in once it was signed here. */
export function SignatureBlock({ signature: { role, name, position, date } }: { signature: Signature }) {
  return (
    <div className="form-signature">
      <p>
        <span>(ลงชื่อ)</span>
        <span className="form-line" />
        <span>({role})</span>
      </p>
      <p>
        <span>(</span>
        <span className="form-line">{name}</span>
        <span>)</span>
      </p>
      <p>
        <span>ตำแหน่ง</span>
        <span className="form-line">{position}</span>
      </p>
      <p>
        <span>วันที่</span>
        <span className="form-line">{date}</span>
      </p>
    </div>
  )
}
