-- The order's life, held by the database itself: whoever writes, an order takes only these steps, and
-- what was asked for never changes afterwards.
CREATE FUNCTION check_order_step() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (NEW.id, NEW.code, NEW.environment, NEW.carrier, NEW.kind, NEW.request, NEW.request_hash,
      NEW.submission_id, NEW.placed_by, NEW.placed_at)
     IS DISTINCT FROM
     (OLD.id, OLD.code, OLD.environment, OLD.carrier, OLD.kind, OLD.request, OLD.request_hash,
      OLD.submission_id, OLD.placed_by, OLD.placed_at) THEN
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
  RAISE EXCEPTION 'order % cannot go from % to %', OLD.code, OLD.state, NEW.state
    USING ERRCODE = 'check_violation';
END $$;
--> statement-breakpoint
CREATE TRIGGER orders_step BEFORE UPDATE ON orders
  FOR EACH ROW EXECUTE FUNCTION check_order_step();
--> statement-breakpoint
CREATE FUNCTION check_order_birth() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.state NOT IN ('awaiting_approval', 'queued') THEN
    RAISE EXCEPTION 'an order begins as awaiting_approval or queued, not as %', NEW.state
      USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER orders_birth BEFORE INSERT ON orders
  FOR EACH ROW EXECUTE FUNCTION check_order_birth();
--> statement-breakpoint
-- An attempt's end is written once; only evidence that came too late may be added afterwards.
CREATE FUNCTION check_attempt_end() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.ended_at IS NOT NULL AND
     (NEW.ended_at, NEW.outcome, NEW.evidence, NEW.lease_until)
     IS DISTINCT FROM (OLD.ended_at, OLD.outcome, OLD.evidence, OLD.lease_until) THEN
    RAISE EXCEPTION 'attempt % has ended and cannot change', OLD.id USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER order_attempts_end BEFORE UPDATE ON order_attempts
  FOR EACH ROW EXECUTE FUNCTION check_attempt_end();
