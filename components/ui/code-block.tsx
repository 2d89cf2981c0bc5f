/** Text exactly as it goes over the wire: a line that is too long goes on in the next, and is copied as one. */
export function CodeBlock({ label, children }: { label: string; children: string }) {
  return (
    <figure aria-label={label} className="min-w-0">
      <pre className="wrap-break-word whitespace-pre-wrap px-4 pt-2.5 pb-3.5 font-mono text-muted text-xs leading-[1.65]">
        {children}
      </pre>
    </figure>
  );
}
