import {
  ChangePage,
  type ChangeParams,
  changeMetadata,
} from "@/app/(desk)/profiles/[imsi]/change-page";
import { PauseFormLoader } from "@/components/profile-changes/pause/pause-form-loader";

export const generateMetadata = (props: ChangeParams) => changeMetadata("suspend", props);

export default function SuspendPage(props: ChangeParams) {
  return (
    <ChangePage
      operation="suspend"
      {...props}
      form={({ line, correction }) => (
        <PauseFormLoader operation="suspend" line={line} correction={correction} />
      )}
    />
  );
}
