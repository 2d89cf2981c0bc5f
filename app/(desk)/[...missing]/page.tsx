import { notFound } from "next/navigation";

/** Every address that no other page has: so that the face stands in the desk, with its menu. */
export default function MissingPage(): never {
  notFound();
}
