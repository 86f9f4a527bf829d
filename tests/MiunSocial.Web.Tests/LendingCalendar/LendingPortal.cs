using MiunSocial.Testing;

namespace MiunSocial.Web.Tests.LendingCalendar;

/// <summary>A portal in which each test lends a channel of its own.</summary>
public sealed class LendingPortal : PortalFactory;
