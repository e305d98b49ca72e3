"""Everything that is done with a wave, under one name."""

from assessment.services.ending import close_wave, discard_wave, extend_wave
from assessment.services.launching import launch_wave, links
from assessment.services.mailings import send_invitations
from assessment.services.people import add_people, list_people, remove_person
from assessment.services.results import sealed
from assessment.services.wave_setup import create_wave, save_plan, wave

__all__ = [
    "add_people",
    "close_wave",
    "create_wave",
    "discard_wave",
    "extend_wave",
    "launch_wave",
    "links",
    "list_people",
    "remove_person",
    "save_plan",
    "sealed",
    "send_invitations",
    "wave",
]
