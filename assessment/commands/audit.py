"""``entente audit``: what the release of a sealed wave leaves open of the groups that it does not show, and the proof of it."""

from pathlib import Path

import click

from assessment.commands.operate import opened_context
from assessment.release import canonical_json
from assessment.services.auditing import AuditedWave, audit_wave


@click.command()
@click.argument("wave_id", metavar="WAVE", type=int)
@click.option("--certificate", "file", type=click.Path(path_type=Path, dir_okay=False), help="Write the witness tables as JSON.")
def audit(wave_id: int, file: Path | None) -> None:
    """Audit the release of a sealed wave and write the proof of it. Exit 1 if some group is not proved to be protected."""
    with opened_context() as ctx:
        found = audit_wave(ctx, wave_id)
    if found is None:
        raise click.ClickException(
            f"There is no sealed wave {wave_id}. Its number stands in the address of its console page; an open wave has no release."
        )
    for line in _summary(found):
        click.echo(line)
    if file is not None:
        try:
            file.write_text(canonical_json(found.certificate) + "\n", encoding="utf-8")
        except OSError as error:
            raise click.ClickException(
                f"The certificate cannot be written to {file}: {error.strerror}. Name another file."
            ) from None
        click.echo(f"Certificate: {file} (nothing in it that does not follow from the release)")
    if found.audit.status != "proved" or found.faults:
        raise click.exceptions.Exit(1)


def _summary(found: AuditedWave) -> list[str]:
    audit, release = found.audit, found.release
    lines = [
        f"{found.title}: {len(release.groups)} groups, {sum(group.tier != 'withheld' for group in release.groups)} shown",
        f"Release:   {release.digest}",
        f"Protected: {audit.protected}",
    ]
    if audit.tightest is not None:
        lines.append(f"Tightest:  the mean of any of them on any item stays open by {audit.tightest:.2f} points or more")
    if release.audit is not None and release.audit.lowered:
        lines.append("Lowered:   some groups show less than the rules alone allow")
    lines += [f"Not proved: {node} tells too much of a group that is not shown" for node in audit.lower]
    if any(finding.outcome == "too_large" for finding in audit.findings):
        lines.append("Not proved: a group with hidden parts has too many people for a proof; the rules hold")
    lines += [f"Certificate: {fault}" for fault in found.faults if audit.status == "proved"]
    lines.append(f"Result:    {'proved' if audit.status == 'proved' and not found.faults else 'not proved'}")
    return lines
