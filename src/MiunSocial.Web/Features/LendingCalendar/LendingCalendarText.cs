namespace MiunSocial.Web.Features.LendingCalendar;

public sealed class LendingCalendarText;
