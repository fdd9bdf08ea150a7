import os

from piccolo.conf.apps import AppRegistry

from events.storage import engine_for

DB = engine_for(os.environ)
APP_REGISTRY = AppRegistry(apps=["events.piccolo_app", "exhibitors.piccolo_app"])
