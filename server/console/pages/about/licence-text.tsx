import './about.css'

/** A licence as its owner wrote it, folded away; the browser opens it to a search within the page. */
export function LicenceText({ title, text }: { title: string; text: string }) {
  return (
    <details className="licence">
      <summary>{title}</summary>
      <pre lang="en">{text}</pre>
    </details>
  )
}
