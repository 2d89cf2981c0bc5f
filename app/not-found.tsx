import { NotFoundFace } from "@/components/ui/not-found-face";

export default function NotFound() {
  return (
    <main>
      <NotFoundFace />
    </main>
  );
}
