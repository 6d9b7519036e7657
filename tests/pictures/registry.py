"""Every scene there is. A screen that is not here is not looked at: add it when it is made."""

from tests.pictures.scenes_home import SCENES as HOME
from tests.pictures.scenes_workbench import SCENES as WORKBENCH

SCENES = (*HOME, *WORKBENCH)
