"""An open survey on a SQLite file, with the settings of an installation."""

import secrets
from datetime import UTC, datetime
from pathlib import Path

from assessment.privacy.ballots import issue_ballot
from assessment.services.views import WaveView
from assessment.services.wave_keys import ballot_key
from assessment.store.database import Database
from assessment.store.keys import DirectoryKeys
from assessment.store.tables import Wave
from assessment.store.upgrade import upgrade
from assessment.web.settings import Settings
from tests.worlds import World


class Survey:
    """One wave that is open, and as many ballots as one likes."""

    def __init__(self, folder: Path) -> None:
        self.settings = Settings(data=folder)
        self.file = folder / "entente.sqlite"
        database = Database(f"sqlite:///{self.file}")
        upgrade(database)
        self.world = World(database, DirectoryKeys(folder / "keys"), clock=lambda: datetime.now(UTC))
        self.wave: WaveView = self.world.launched(self.world.user("ann"))
        with database.read() as session:
            self._public_id = session.get_one(Wave, self.wave.id).public_id

    def cookie(self) -> str:
        """A fresh ballot of one side."""
        key = ballot_key(self.world.ctx, self._public_id)
        return issue_ballot(key, wave=self._public_id, code=secrets.token_hex(13), cell="side_a").cookie
