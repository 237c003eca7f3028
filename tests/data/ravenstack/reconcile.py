#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Farol authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Sums over the five RavenStack files, taken from the CSV files alone, and held against what Farol exports.

    reconcile.py SOURCE            prints the sums of the files as JSON
    reconcile.py SOURCE EXPORTED   compares them with the files of `farolctl export --all EXPORTED`; exit 1 if they differ

Shares no code with Farol. The rules it goes by stand in docs/manual/import.md, section "The RavenStack files".
"""
import csv
import json
import sys
from collections import Counter
from datetime import datetime, timedelta, timezone
from decimal import Decimal
from pathlib import Path

PLANS = {"Basic": "smb", "Pro": "mid", "Enterprise": "enterprise"}


def rows(folder, name):
    with open(Path(folder) / name, encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def day(text):
    """"28-07-2023" as 2023-07-28."""
    return datetime.strptime(text, "%d-%m-%Y").strftime("%Y-%m-%d") if text else ""


def moment(text):
    """"28-07-2023 03:00" in UTC."""
    form = "%d-%m-%Y %H:%M" if " " in text else "%d-%m-%Y"
    return datetime.strptime(text, form).replace(tzinfo=timezone.utc)


def add_up(counter, pairs):
    for key, amount in pairs:
        counter[key] += amount
    return {key: str(amount) for key, amount in sorted(counter.items())}


def fingerprint(lines):
    """Sums hide swapped values; the sorted lines do not. Only their number and a few are shown when they differ."""
    return sorted("|".join(line) for line in lines)


def oddities(accounts, subscriptions, usage, tickets, churns):
    """How often the import has to report what, by the names it uses."""
    churned = {a["account_id"] for a in accounts if a["churn_flag"] == "TRUE"}
    by_id = {s["subscription_id"]: s for s in subscriptions}
    found = Counter()
    for s in subscriptions:
        found["trial-with-money"] += s["is_trial"] == "TRUE" and Decimal(s["mrr_amount"]) > 0
        found["runs-after-churn"] += s["end_date"] == "" and s["account_id"] in churned
    ids, contents, flags = set(), set(), {}
    for record in usage:
        if tuple(record.values()) in contents:
            found["repeated-record"] += 1
            continue
        contents.add(tuple(record.values()))
        found["repeated-key"] += record["usage_id"] in ids
        ids.add(record["usage_id"])
        subscription = by_id[record["subscription_id"]]
        key = (subscription["account_id"], record["feature_name"], record["usage_date"])
        flag = record["is_beta_feature"] == "TRUE"
        found["flags-differ"] += flags.get(key, flag) != flag
        flags[key] = flags.get(key, False) or flag
        on = day(record["usage_date"])
        found["outside-term"] += on < day(subscription["start_date"]) or "" < day(subscription["end_date"]) < on
    for t in tickets:
        answered = moment(t["submitted_at"]) + timedelta(minutes=int(t["first_response_time_minutes"]))
        found["answered-after-closed"] += answered > moment(t["closed_at"])
    left = set()
    for c in churns:
        found["several-churns"] += c["account_id"] in left
        left.add(c["account_id"])
        found["churn-of-active"] += c["account_id"] not in churned
    return {name: count for name, count in sorted(found.items()) if count}


def of_source(folder):
    accounts = rows(folder, "accounts.csv")
    subscriptions = rows(folder, "subscriptions.csv")
    usage = rows(folder, "feature_usage.csv")
    tickets = rows(folder, "support_tickets.csv")
    churns = rows(folder, "churn_events.csv")
    account_of = {s["subscription_id"]: s["account_id"] for s in subscriptions}

    # The rule for repeated ids: the same record twice counts once, other contents under the same id count as well.
    seen = set()
    counted = []
    for record in usage:
        contents = tuple(record.values())
        if contents not in seen:
            seen.add(contents)
            counted.append(record)
    facts = {}
    for record in counted:
        key = (account_of[record["subscription_id"]], record["feature_name"], day(record["usage_date"]))
        fact = facts.setdefault(key, [0, 0, 0, False])
        fact[0] += int(record["usage_count"])
        fact[1] += int(record["usage_duration_secs"])
        fact[2] += int(record["error_count"])
        fact[3] = fact[3] or record["is_beta_feature"] == "TRUE"

    def ticket_line(t):
        opened = moment(t["submitted_at"])
        answered = opened + timedelta(minutes=int(t["first_response_time_minutes"]))
        closed = moment(t["closed_at"])
        iso = "%Y-%m-%dT%H:%M:%SZ"
        return (t["ticket_id"], t["account_id"], opened.strftime(iso), answered.strftime(iso), closed.strftime(iso),
                t["priority"], t["satisfaction_score"], t["escalation_flag"].lower())

    return {
        "oddities": oddities(accounts, subscriptions, usage, tickets, churns),
        "customers": len(accounts),
        "customers by segment": add_up(Counter(), ((PLANS[a["plan_tier"]], 1) for a in accounts)),
        "customers churned": sum(a["churn_flag"] == "TRUE" for a in accounts),
        "seats of customers": sum(int(a["seats"]) for a in accounts),
        "contracts": len(subscriptions),
        "contracts by plan": add_up(Counter(), ((s["plan_tier"], 1) for s in subscriptions)),
        "money a month by plan": add_up(Counter(), ((s["plan_tier"], Decimal(s["mrr_amount"]).quantize(Decimal("0.01")))
                                                    for s in subscriptions)),
        "contracts without end": sum(s["end_date"] == "" for s in subscriptions),
        "trials": sum(s["is_trial"] == "TRUE" for s in subscriptions),
        "each contract": fingerprint((s["subscription_id"], s["account_id"], day(s["start_date"]), day(s["end_date"]),
                                      s["plan_tier"], s["seats"], s["auto_renew_flag"].lower())
                                     for s in subscriptions),
        "facts": len(facts),
        "uses by feature": add_up(Counter(), ((key[1], fact[0]) for key, fact in facts.items())),
        "seconds by feature": add_up(Counter(), ((key[1], fact[1]) for key, fact in facts.items())),
        "errors by feature": add_up(Counter(), ((key[1], fact[2]) for key, fact in facts.items())),
        "beta facts": sum(fact[3] for fact in facts.values()),
        "each fact": fingerprint((*key, *(str(count) for count in fact[:3])) for key, fact in facts.items()),
        "tickets": len(tickets),
        "tickets by priority": add_up(Counter(), ((t["priority"], 1) for t in tickets)),
        "satisfaction by priority": add_up(Counter(), ((t["priority"], int(t["satisfaction_score"] or 0))
                                                       for t in tickets)),
        "tickets without satisfaction": sum(t["satisfaction_score"] == "" for t in tickets),
        "each ticket": fingerprint(map(ticket_line, tickets)),
        "churns": len(churns),
        "churns by reason": add_up(Counter(), ((c["reason_code"], 1) for c in churns)),
        "refunds by reason": add_up(Counter(), ((c["reason_code"], Decimal(c["refund_amount_usd"]).quantize(Decimal("0.01")))
                                                for c in churns)),
        "returns": sum(c["is_reactivation"] == "TRUE" for c in churns),
        "each churn": fingerprint((c["churn_event_id"], c["account_id"], day(c["churn_date"]), c["feedback_text"].strip())
                                  for c in churns),
        # What the import leaves out has to be in what it takes.
        "yearly amounts other than twelve months": sum(Decimal(s["arr_amount"]) != 12 * Decimal(s["mrr_amount"])
                                                       for s in subscriptions),
        "resolution times other than from opened to closed": sum(
            (moment(t["closed_at"]) - moment(t["submitted_at"])).total_seconds()
            != 3600 * float(t["resolution_time_hours"]) for t in tickets),
    }


def of_export(folder):
    customers = rows(folder, "customer.csv")
    contracts = rows(folder, "contract.csv")
    usage = rows(folder, "usage.csv")
    tickets = rows(folder, "ticket.csv")
    churns = rows(folder, "churn_event.csv")
    key_of = {c["id"]: c["external_key"] for c in customers}
    return {
        "customers": len(customers),
        "customers by segment": add_up(Counter(), ((c["segment"], 1) for c in customers)),
        "customers churned": sum(c["stage"] == "churned" for c in customers),
        "seats of customers": sum(int(c["seats"]) for c in customers),
        "contracts": len(contracts),
        "contracts by plan": add_up(Counter(), ((c["plan"], 1) for c in contracts)),
        "money a month by plan": add_up(Counter(), ((c["plan"], Decimal(c["value"])) for c in contracts
                                                    if (c["currency"], c["period"]) == ("USD", "month"))),
        "contracts without end": sum(c["ends"] == "" for c in contracts),
        "trials": sum(c["is_trial"] == "true" for c in contracts),
        "each contract": fingerprint((c["external_key"], key_of[c["customer"]], c["starts"], c["ends"], c["plan"],
                                      c["seats"], c["auto_renew"]) for c in contracts),
        "facts": len(usage),
        "uses by feature": add_up(Counter(), ((u["feature"], int(u["uses"])) for u in usage)),
        "seconds by feature": add_up(Counter(), ((u["feature"], int(u["seconds"])) for u in usage)),
        "errors by feature": add_up(Counter(), ((u["feature"], int(u["errors"])) for u in usage)),
        "beta facts": sum(u["is_beta"] == "true" for u in usage),
        "each fact": fingerprint((key_of[u["customer"]], u["feature"], u["day"], u["uses"], u["seconds"], u["errors"])
                                 for u in usage),
        "tickets": len(tickets),
        "tickets by priority": add_up(Counter(), ((t["priority"], 1) for t in tickets)),
        "satisfaction by priority": add_up(Counter(), ((t["priority"], int(t["satisfaction"] or 0)) for t in tickets)),
        "tickets without satisfaction": sum(t["satisfaction"] == "" for t in tickets),
        "each ticket": fingerprint((t["external_key"], key_of[t["customer"]], t["opened_at"], t["answered_at"],
                                    t["closed_at"], t["priority"], t["satisfaction"], t["is_escalated"])
                                   for t in tickets),
        "churns": len(churns),
        "churns by reason": add_up(Counter(), ((c["reason"], 1) for c in churns)),
        "refunds by reason": add_up(Counter(), ((c["reason"], Decimal(c["refund"])) for c in churns
                                                if c["currency"] == "USD")),
        "returns": sum(c["is_return"] == "true" for c in churns),
        "each churn": fingerprint((c["external_key"], key_of[c["customer"]], c["day"], c["feedback"]) for c in churns),
        "yearly amounts other than twelve months": 0,
        "resolution times other than from opened to closed": 0,
    }


def differences(source, exported):
    for name, wanted in source.items():
        found = exported.get(name, wanted)  # oddities are in the reports, not in the rows
        if wanted == found:
            continue
        if isinstance(wanted, list):
            missing = sorted(set(wanted) - set(found))
            extra = sorted(set(found) - set(wanted))
            yield f"{name}: {len(missing)} missing, {len(extra)} too many; first {missing[:1]} and {extra[:1]}"
        else:
            yield f"{name}: the files say {wanted}, the export {found}"


def shown(sums):
    return {name: value for name, value in sums.items() if not isinstance(value, list)}


def main(arguments):
    if len(arguments) not in (1, 2):
        print(__doc__, file=sys.stderr)
        return 2
    source = of_source(arguments[0])
    print(json.dumps(shown(source), indent=2))
    if len(arguments) == 1:
        return 0
    found = list(differences(source, of_export(arguments[1])))
    for difference in found:
        print(difference, file=sys.stderr)
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
