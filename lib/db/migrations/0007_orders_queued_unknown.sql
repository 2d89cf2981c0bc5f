ALTER TABLE "completion_rows" ADD COLUMN "read_at" timestamp with time zone DEFAULT now() NOT NULL;--> statement-breakpoint
CREATE INDEX "completion_rows_contradicting" ON "completion_rows" USING btree ("changed_at") WHERE "completion_rows"."problem" = 'late_contradicts';--> statement-breakpoint
UPDATE "completion_rows" SET "read_at" = f.received_at FROM "completion_files" f WHERE f.id = "completion_rows"."file_id";--> statement-breakpoint
-- A completion may come while its order waits to be sent again: an earlier sending, in doubt, did reach the carrier.
CREATE OR REPLACE FUNCTION check_order_step() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (NEW.id, NEW.code, NEW.environment, NEW.carrier, NEW.kind, NEW.request, NEW.request_hash,
      NEW.submission_id, NEW.previous_order_id, NEW.draft_id, NEW.placed_by, NEW.placed_at)
     IS DISTINCT FROM
     (OLD.id, OLD.code, OLD.environment, OLD.carrier, OLD.kind, OLD.request, OLD.request_hash,
      OLD.submission_id, OLD.previous_order_id, OLD.draft_id, OLD.placed_by, OLD.placed_at) THEN
    RAISE EXCEPTION 'what order % asks for cannot change', OLD.code USING ERRCODE = 'check_violation';
  END IF;
  IF NEW.state = OLD.state THEN
    RETURN NEW;
  END IF;
  IF (OLD.state, NEW.state) IN (
    ('awaiting_approval', 'queued'), ('awaiting_approval', 'cancelled'),
    ('queued', 'sending'), ('queued', 'cancelled'),
    ('sending', 'accepted'), ('sending', 'completed'), ('sending', 'rejected'),
    ('sending', 'queued'), ('sending', 'unknown'),
    ('accepted', 'completed'), ('accepted', 'failed'),
    ('unknown', 'accepted'), ('unknown', 'completed'), ('unknown', 'failed'),
    ('unknown', 'rejected'), ('unknown', 'queued')
  ) THEN
    RETURN NEW;
  END IF;
  IF (OLD.state, NEW.state) = ('queued', 'unknown') AND EXISTS (
    SELECT 1 FROM order_attempts a
    WHERE a.order_id = NEW.id AND coalesce(a.outcome, '') NOT IN ('not_sent', 'rejected')
  ) THEN
    RETURN NEW;
  END IF;
  RAISE EXCEPTION 'order % cannot go from % to %', OLD.code, OLD.state, NEW.state
    USING ERRCODE = 'check_violation';
END $$;
