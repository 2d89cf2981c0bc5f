/** Text exactly as it goes over the wire; scrolls by itself and can be reached by keyboard. */
export function CodeBlock({ label, children }: { label: string; children: string }) {
  return (
    <figure
      aria-label={label}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
      tabIndex={0}
      className="overflow-auto focus-visible:outline-offset-[-2px]"
    >
      <pre className="px-4 pt-2.5 pb-3.5 font-mono text-muted text-xs leading-[1.65]">
        {children}
      </pre>
    </figure>
  );
}
