"""Writes the tables beside this file. They were made by Python 3.11 with holidays 0.101 (https://github.com/vacanza/holidays)."""
import calendar
import datetime
import pathlib
import random

import holidays

FOLDER = pathlib.Path(__file__).parent
YEARS = range(2000, 2037)
MEXICO = holidays.Mexico(years=range(1999, 2041))
DAY = datetime.timedelta(days=1)


def is_open(date):
    return date.weekday() < 5 and date not in MEXICO


def after(date, count):
    """The date so many business days later, or earlier, one by one."""
    step = DAY if count > 0 else -DAY
    while count:
        date += step
        if is_open(date):
            count -= 1 if count > 0 else -1
    return date


with open(FOLDER / "mexico-business-days.csv", "w") as file:
    print("month,business_days", file=file)
    for year in YEARS:
        for month in range(1, 13):
            days = range(1, calendar.monthrange(year, month)[1] + 1)
            print(f"{year}-{month:02},{' '.join(str(day) for day in days if is_open(datetime.date(year, month, day)))}", file=file)

random.seed(74)
with open(FOLDER / "mexico-business-days-later.csv", "w") as file:
    print("date,count,result", file=file)
    for _ in range(400):
        date = datetime.date(2000, 1, 1) + random.randrange(36 * 365) * DAY
        count = random.choice([*range(-10, 11), random.randrange(-250, 250)])
        print(f"{date},{count},{after(date, count)}", file=file)
