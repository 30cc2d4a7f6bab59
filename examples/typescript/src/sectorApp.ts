// A sector's own app: follows the plan and team topics, each fact once, whatever breaks off.
// Position and effect stand in one file that is replaced as a whole, so neither is there without the other.
import {closeSync, existsSync, fsyncSync, openSync, readFileSync, renameSync, writeSync} from "node:fs";
import {Ajv2020, type ValidateFunction} from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import {Kafka, logLevel, type KafkaMessage} from "kafkajs";

type State = {positions: Record<string, number>; facts: Record<string, number>};

const contracts = new URL("../../../contracts", import.meta.url);
const stateFile = process.env.STATE ?? "state.json";
const stopAtEnd = process.env.STOP_AT_END !== undefined; // else it follows for ever
const quiet = 4000; // so long without a record is the end
const topics = ["tverrlag.plan.v1", "tverrlag.team.v1"];

const ajv = new Ajv2020({strict: false});
addFormats.default(ajv);
const validators = new Map<string, ValidateFunction>();

/** The validator for a ce_dataschema such as /schemas/team.MemberLeft.v1.json. */
function validator(dataschema: string): ValidateFunction {
  const known = validators.get(dataschema);
  if (known) return known;
  const made = ajv.compile(JSON.parse(readFileSync(contracts.pathname + dataschema, "utf8")));
  validators.set(dataschema, made);
  return made;
}

/** Headers of a record in CloudEvents' binary mode, when its body is what its schema describes. */
function headersOf(message: KafkaMessage): Record<string, string> {
  const headers = Object.fromEntries(
    Object.entries(message.headers ?? {}).map(([name, value]) => [name, String(value)]));
  const fits = validator(headers.ce_dataschema ?? "");
  if (!fits(JSON.parse(String(message.value)))) {
    const where = fits.errors?.[0]?.instancePath;
    fail(`does not fit its schema: ${headers.ce_type} at ${headers.ce_sequence}: ${where}`);
  }
  return headers;
}

function save(state: State): void {
  const file = openSync(stateFile + ".new", "w");
  writeSync(file, JSON.stringify(state));
  fsyncSync(file);
  closeSync(file);
  renameSync(stateFile + ".new", stateFile);
}

/** The effect: how many facts of which kind there are. A repeat has an old position. */
function take(state: State, partition: number, message: KafkaMessage): void {
  const headers = headersOf(message);
  const source = `${headers.ce_source}#${partition}`;
  const position = Number(headers.ce_sequence);
  if (position <= (state.positions[source] ?? 0)) return;
  const name = (headers.ce_type ?? "").replace("no.tverrlag.", "");
  state.facts[name] = (state.facts[name] ?? 0) + 1;
  state.positions[source] = position;
  save(state);
  console.log(position, name, headers.ce_subject);
}

function fail(line: string): never {
  console.error("sectorApp: " + line);
  process.exit(1);
}

const state: State = existsSync(stateFile)
  ? JSON.parse(readFileSync(stateFile, "utf8"))
  : {positions: {}, facts: {}};
const kafka = new Kafka({
  brokers: [process.env.KAFKA_BOOTSTRAP ?? "127.0.0.1:9392"],
  logLevel: logLevel.NOTHING,
});
const consumer = kafka.consumer({groupId: process.env.GROUP ?? "sector-app-typescript"});
let last = 0;
consumer.on(consumer.events.GROUP_JOIN, () => { last = Date.now(); });
consumer.on(consumer.events.CRASH, ({payload}) => fail(payload.error.message));
await consumer.connect();
await consumer.subscribe({topics, fromBeginning: true});
await consumer.run({
  eachMessage: async ({partition, message}) => {
    take(state, partition, message);
    last = Date.now();
  },
});
while (!stopAtEnd || last === 0 || Date.now() - last < quiet) {
  await new Promise((resume) => setTimeout(resume, 100));
}
await consumer.disconnect();
