import { NotAllowedFace } from "@/components/ui/not-allowed-face";

export default function Forbidden() {
  return <NotAllowedFace />;
}
