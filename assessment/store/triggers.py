"""Rules that a CHECK cannot express: an invitation is fixed from launch on, a release for ever.

The one change that an invitation sees after launch is the deletion of its look-up hash when the wave ends.
"""

from collections.abc import Mapping

_INVITATION = """
CREATE TRIGGER invitation_is_fixed BEFORE UPDATE ON invitation FOR EACH ROW
WHEN (SELECT state FROM wave WHERE id = OLD.wave_id) <> 'draft'
  AND (NEW.lookup_hash IS NOT NULL OR NEW.id <> OLD.id OR NEW.wave_id <> OLD.wave_id OR NEW.name <> OLD.name
       OR NEW.email IS NOT OLD.email OR NEW.cell <> OLD.cell OR NEW.language <> OLD.language)
BEGIN SELECT RAISE(ABORT, 'an invitation does not change after launch'); END
"""
_RELEASE = """
CREATE TRIGGER release_is_final BEFORE UPDATE ON wave FOR EACH ROW
WHEN OLD.state = 'sealed' AND (NEW.state <> 'sealed' OR NEW.release <> OLD.release OR NEW.release_hash <> OLD.release_hash
       OR NEW.plan <> OLD.plan OR NEW.questionnaire_text <> OLD.questionnaire_text)
BEGIN SELECT RAISE(ABORT, 'a release does not change'); END
"""
_INVITATION_FUNCTION = """
CREATE FUNCTION invitation_is_fixed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (SELECT state FROM wave WHERE id = OLD.wave_id) <> 'draft'
     AND (NEW.lookup_hash IS NOT NULL OR NEW.id <> OLD.id OR NEW.wave_id <> OLD.wave_id OR NEW.name <> OLD.name
          OR NEW.email IS DISTINCT FROM OLD.email OR NEW.cell <> OLD.cell OR NEW.language <> OLD.language)
  THEN RAISE EXCEPTION 'an invitation does not change after launch' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN NEW;
END $$
"""
_RELEASE_FUNCTION = """
CREATE FUNCTION release_is_final() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.state = 'sealed' AND (NEW.state <> 'sealed' OR NEW.release <> OLD.release OR NEW.release_hash <> OLD.release_hash
     OR NEW.plan <> OLD.plan OR NEW.questionnaire_text <> OLD.questionnaire_text)
  THEN RAISE EXCEPTION 'a release does not change' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN NEW;
END $$
"""

CREATE: Mapping[str, tuple[str, ...]] = {
    "sqlite": (_INVITATION, _RELEASE),
    "postgresql": (
        _INVITATION_FUNCTION,
        "CREATE TRIGGER invitation_is_fixed BEFORE UPDATE ON invitation FOR EACH ROW EXECUTE FUNCTION invitation_is_fixed()",
        _RELEASE_FUNCTION,
        "CREATE TRIGGER release_is_final BEFORE UPDATE ON wave FOR EACH ROW EXECUTE FUNCTION release_is_final()",
    ),
}
"""Statements by dialect; the tables must be there."""

DROP: Mapping[str, tuple[str, ...]] = {
    "sqlite": ("DROP TRIGGER invitation_is_fixed", "DROP TRIGGER release_is_final"),
    "postgresql": (
        "DROP TRIGGER invitation_is_fixed ON invitation",
        "DROP TRIGGER release_is_final ON wave",
        "DROP FUNCTION invitation_is_fixed()",
        "DROP FUNCTION release_is_final()",
    ),
}
