package no.tverrlag.fuzz;

import java.util.ArrayList;
import java.util.List;
import no.tverrlag.fuzz.Shot.Kind;

/** A person is erased by order; from then on every command about them is 410. */
final class Erasures {

    private static final int ROUNDS = 12;
    private static final int RUNNERS = 12;
    private static final String HOLD = "{\"reason\":\"COURT_CASE\",\"reference\":\"case-%s\"}";
    private static final String ORDER = "{\"reason\":\"WRONG_PERSON\",\"order\":\"order-%s\"}";

    private final Fuzz fuzz;
    private final Hunt hunt;
    private final Dice dice = new Dice(6);

    Erasures(Fuzz fuzz) {
        this.fuzz = fuzz;
        this.hunt = new Hunt(fuzz, 60);
    }

    void run() {
        Case story = hunt.played("erased");
        furnish(story);
        Answer erased = fuzz.fire(erase(story));
        if (!erased.isSuccess()) {
            fuzz.tally().found("the order to erase is not carried out", erased.body());
        }
        List<String> everybody = List.copyOf(fuzz.script().cast().keySet());
        for (Operation each : fuzz.operations()) {
            if (each.answers().containsKey("410")) {
                hunt.byAnybody(each, "410", story, each(story, each, everybody));
            }
        }
        inTheVeryMoment();
    }

    /** First those who could before. */
    private static List<String> each(Case story, Operation operation, List<String> everybody) {
        List<String> all = new ArrayList<>(story.experience().candidates(operation.id()));
        all.addAll(everybody);
        return all.stream().distinct().toList();
    }

    /** Things that the script does not make: a hold that is lifted again, a notice. */
    private void furnish(Case story) {
        Operation place = fuzz.shooter().operation("KeepingPlace");
        Operation lift = fuzz.shooter().operation("KeepingLift");
        Shot hold = fuzz.shooter().plain(place, story, "unit", dice);
        fuzz.fire(about(hold, story, HOLD.formatted(dice.letters(6))));
        for (String each : story.known("hold")) {
            Shot shot = about(fuzz.shooter().plain(lift, story, "unit", dice), story, "{}");
            Answer lifted = fuzz.fire(shot.to(shot.path().replace("{hold}", each), Kind.VALID));
            if (!lifted.isSuccess()) {
                fuzz.tally().found("a hold is not lifted", lifted.body());
            }
        }
    }

    /** Of this case's own person, whoever else it knows. */
    private static Shot about(Shot shot, Case story, String body) {
        String path = shot.operation().path().replace("{person}", story.known("person").getFirst());
        return shot.with(shot.headers(), body, Kind.VALID).to(path, Kind.VALID);
    }

    private Shot erase(Case story) {
        Operation erase = fuzz.shooter().operation("ErasePerson");
        Shot plain = fuzz.shooter().plain(erase, story, "operator", dice);
        return about(plain, story, ORDER.formatted(dice.letters(6)));
    }

    /** Who looks a person up by national id while they are being erased. */
    private void inTheVeryMoment() {
        Operation register = fuzz.shooter().operation("RegisterPerson");
        for (int i = 0; i < ROUNDS && !fuzz.tally().reached(register, "410"); i++) {
            Case story = fuzz.begun("erasing-" + i);
            Shot known = known(register, story);
            List<Shot> shots = new ArrayList<>();
            for (int each = 0; each < RUNNERS; each++) {
                shots.add(known.anew(dice));
            }
            shots.add(RUNNERS / 3, erase(story));
            Volley.fire(fuzz, shots, shots.size());
        }
    }

    private Shot known(Operation register, Case story) {
        String number = NationalIds.synthetic(dice);
        String body =
                "{\"nationalId\":\"%s\",\"name\":\"%s\",\"born\":\"%s\"}"
                        .formatted(number, Values.CANARY, NationalIds.born(number));
        Shot plain = fuzz.shooter().plain(register, story, "gp", dice);
        Shot shot = plain.with(plain.headers(), body, Kind.VALID);
        fuzz.fire(shot);
        return shot;
    }
}
