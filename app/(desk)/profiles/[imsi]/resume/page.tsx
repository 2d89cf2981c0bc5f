import {
  ChangePage,
  type ChangeParams,
  changeMetadata,
} from "@/app/(desk)/profiles/[imsi]/change-page";
import { PauseFormLoader } from "@/components/profile-changes/pause/pause-form-loader";

export const generateMetadata = (props: ChangeParams) => changeMetadata("resume", props);

export default function ResumePage(props: ChangeParams) {
  return (
    <ChangePage
      operation="resume"
      {...props}
      form={({ line, correction }) => (
        <PauseFormLoader operation="resume" line={line} correction={correction} />
      )}
    />
  );
}
