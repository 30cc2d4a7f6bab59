"""A sector's own app: follows the plan and team topics, each fact once, whatever breaks off.

Position and effect stand in one file that is replaced as a whole, so neither is there without the other.
"""

import json
import os
import sys
from pathlib import Path

from confluent_kafka import Consumer, KafkaError
from jsonschema import Draft202012Validator, FormatChecker

CONTRACTS = Path(__file__).resolve().parents[2] / "contracts"
STATE = Path(os.environ.get("STATE", "state.json"))
STOP_AT_END = "STOP_AT_END" in os.environ  # else it follows for ever
TOPICS = ["tverrlag.plan.v1", "tverrlag.team.v1"]


class Misfit(Exception):
    """A body that its schema does not describe: better to stop than to skip."""


def validator(dataschema, known={}):
    """The validator for a ce_dataschema such as /schemas/team.MemberLeft.v1.json."""
    if dataschema not in known:
        schema = json.loads((CONTRACTS / dataschema.lstrip("/")).read_text(encoding="utf-8"))
        known[dataschema] = Draft202012Validator(schema, format_checker=FormatChecker())
    return known[dataschema]


def event(message):
    """Headers and body of a record in CloudEvents' binary mode."""
    headers = {name: value.decode() for name, value in message.headers()}
    body = json.loads(message.value())
    for error in validator(headers["ce_dataschema"]).iter_errors(body):
        raise Misfit(f"{headers['ce_type']} at {headers['ce_sequence']}: {error.json_path}")
    return headers, body


def load():
    return json.loads(STATE.read_text()) if STATE.exists() else {"positions": {}, "facts": {}}


def save(state):
    beside = STATE.with_suffix(".new")
    with open(beside, "w", encoding="utf-8") as file:
        json.dump(state, file)
        file.flush()
        os.fsync(file.fileno())
    os.replace(beside, STATE)


def take(state, message):
    """The effect: how many facts of which kind there are. A repeat has an old position."""
    headers, _ = event(message)
    source = f"{headers['ce_source']}#{message.partition()}"
    position = int(headers["ce_sequence"])
    if position <= state["positions"].get(source, 0):
        return
    name = headers["ce_type"].removeprefix("no.tverrlag.")
    state["facts"][name] = state["facts"].get(name, 0) + 1
    state["positions"][source] = position
    save(state)
    print(position, name, headers["ce_subject"], flush=True)


def main():
    consumer = Consumer(
        {
            "bootstrap.servers": os.environ.get("KAFKA_BOOTSTRAP", "127.0.0.1:9392"),
            "group.id": os.environ.get("GROUP", "sector-app-python"),
            "auto.offset.reset": "earliest",
            "enable.partition.eof": STOP_AT_END,
        }
    )
    consumer.subscribe(TOPICS)
    state = load()
    ended = set()
    try:
        while not ended or len(ended) < len(consumer.assignment()):
            message = consumer.poll(1.0)
            if message is None:
                continue
            if not message.error():
                take(state, message)
            elif message.error().code() == KafkaError._PARTITION_EOF:
                ended.add((message.topic(), message.partition()))
            else:
                raise SystemExit(f"sector_app: {message.error().str()}")
    except Misfit as misfit:
        sys.exit(f"sector_app: does not fit its schema: {misfit}")
    finally:
        consumer.close()


if __name__ == "__main__":
    main()
