import { product } from "@/lib/i18n/product";

/** The product's name. */
export function Brand() {
  return (
    <span className="px-2.5 font-bold text-lg tracking-wider">
      {product.name}
      <small lang="ja" className="ml-1.5 font-normal text-2xs text-faint">
        {product.kanji}
      </small>
    </span>
  );
}
