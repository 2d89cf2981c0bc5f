/** A text of which what stands in brackets is not torn apart. */
export function WholeBrackets({ children }: { children: string }) {
  return children.split(/([（(][^（()）]*[）)])/).map((part, index) =>
    index % 2 === 1 ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a text stand in their order
      <span key={index} className="whitespace-nowrap">
        {part}
      </span>
    ) : (
      part
    ),
  );
}
