using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace MiunSocial.Data.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class GuidelinesAndLoans : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<int>(
                name: "AcknowledgementDays",
                table: "Policies",
                type: "INTEGER",
                nullable: false,
                defaultValue: 14);

            migrationBuilder.AddColumn<int>(
                name: "BorrowerDataMonths",
                table: "Policies",
                type: "INTEGER",
                nullable: false,
                defaultValue: 12);

            migrationBuilder.AddColumn<int>(
                name: "LoanAlarmDays",
                table: "Policies",
                type: "INTEGER",
                nullable: false,
                defaultValue: 1);

            migrationBuilder.AddColumn<int>(
                name: "LoanDaysBetween",
                table: "Policies",
                type: "INTEGER",
                nullable: false,
                defaultValue: 1);

            migrationBuilder.AddColumn<int>(
                name: "LoanEarliestNoticeDays",
                table: "Policies",
                type: "INTEGER",
                nullable: false,
                defaultValue: 180);

            migrationBuilder.AddColumn<int>(
                name: "LoanLatestNoticeDays",
                table: "Policies",
                type: "INTEGER",
                nullable: false,
                defaultValue: 5);

            migrationBuilder.AddColumn<int>(
                name: "LoanLongestDays",
                table: "Policies",
                type: "INTEGER",
                nullable: false,
                defaultValue: 7);

            migrationBuilder.AddColumn<int>(
                name: "LoansPerMonth",
                table: "Policies",
                type: "INTEGER",
                nullable: false,
                defaultValue: 3);

            migrationBuilder.AddColumn<int>(
                name: "OfficersToLend",
                table: "Policies",
                type: "INTEGER",
                nullable: false,
                defaultValue: 1);

            migrationBuilder.AlterColumn<string>(
                name: "PublishedBy",
                table: "GuidelineVersions",
                type: "TEXT",
                maxLength: 200,
                nullable: true,
                oldClrType: typeof(string),
                oldType: "TEXT",
                oldMaxLength: 200);

            migrationBuilder.AlterColumn<DateTime>(
                name: "PublishedAt",
                table: "GuidelineVersions",
                type: "TEXT",
                precision: 6,
                nullable: true,
                oldClrType: typeof(DateTime),
                oldType: "TEXT",
                oldPrecision: 6);

            migrationBuilder.AddColumn<int>(
                name: "BasedOn",
                table: "GuidelineVersions",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "ChangeNoteEn",
                table: "GuidelineVersions",
                type: "TEXT",
                maxLength: 1000,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "ChangeNoteSv",
                table: "GuidelineVersions",
                type: "TEXT",
                maxLength: 1000,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<DateTime>(
                name: "EndedAt",
                table: "GuidelineVersions",
                type: "TEXT",
                precision: 6,
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "EnglishFrom",
                table: "GuidelineVersions",
                type: "INTEGER",
                nullable: false,
                defaultValue: 1);

            migrationBuilder.AddColumn<bool>(
                name: "IsMajor",
                table: "GuidelineVersions",
                type: "INTEGER",
                nullable: false,
                defaultValue: true);

            migrationBuilder.AddColumn<int>(
                name: "Major",
                table: "GuidelineVersions",
                type: "INTEGER",
                nullable: false,
                defaultValue: 1);

            migrationBuilder.AddColumn<int>(
                name: "Minor",
                table: "GuidelineVersions",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<Guid>(
                name: "OpenOf",
                table: "GuidelineVersions",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "PublishedById",
                table: "GuidelineVersions",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "PublishesAt",
                table: "GuidelineVersions",
                type: "TEXT",
                precision: 6,
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "SaysTheSame",
                table: "GuidelineVersions",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<string>(
                name: "ScheduledBy",
                table: "GuidelineVersions",
                type: "TEXT",
                maxLength: 200,
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "ScheduledById",
                table: "GuidelineVersions",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "State",
                table: "GuidelineVersions",
                type: "TEXT",
                maxLength: 32,
                nullable: false,
                defaultValue: "InForce");

            migrationBuilder.AddColumn<int>(
                name: "SwedishFrom",
                table: "GuidelineVersions",
                type: "INTEGER",
                nullable: false,
                defaultValue: 1);

            migrationBuilder.AddColumn<DateTime>(
                name: "WrittenAt",
                table: "GuidelineVersions",
                type: "TEXT",
                precision: 6,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "WrittenBy",
                table: "GuidelineVersions",
                type: "TEXT",
                maxLength: 200,
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "WrittenById",
                table: "GuidelineVersions",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "ArchiveReason",
                table: "Guidelines",
                type: "TEXT",
                maxLength: 4000,
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "ArchivedAt",
                table: "Guidelines",
                type: "TEXT",
                precision: 6,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "ArchivedBy",
                table: "Guidelines",
                type: "TEXT",
                maxLength: 200,
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "ChangedAt",
                table: "Guidelines",
                type: "TEXT",
                precision: 6,
                nullable: false,
                defaultValue: new DateTime(1, 1, 1, 0, 0, 0, 0, DateTimeKind.Unspecified));

            migrationBuilder.AddColumn<DateTime>(
                name: "CreatedAt",
                table: "Guidelines",
                type: "TEXT",
                precision: 6,
                nullable: false,
                defaultValue: new DateTime(1, 1, 1, 0, 0, 0, 0, DateTimeKind.Unspecified));

            migrationBuilder.AddColumn<int>(
                name: "LastNumber",
                table: "Guidelines",
                type: "INTEGER",
                nullable: false,
                defaultValue: 1);

            migrationBuilder.AddColumn<DateOnly>(
                name: "NextReviewOn",
                table: "Guidelines",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "OwnerId",
                table: "Guidelines",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "ReviewedOn",
                table: "Guidelines",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "TimesWritten",
                table: "Guidelines",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<int>(
                name: "Version",
                table: "Guidelines",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.CreateTable(
                name: "BlockedDays",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    ChannelId = table.Column<Guid>(type: "TEXT", nullable: true),
                    FirstDay = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    LastDay = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    ReasonEn = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    ReasonSv = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    CreatedAt = table.Column<DateTime>(type: "TEXT", precision: 6, nullable: false),
                    ChangedAt = table.Column<DateTime>(type: "TEXT", precision: 6, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_BlockedDays", x => x.Id);
                    table.ForeignKey(
                        name: "FK_BlockedDays_Channels_ChannelId",
                        column: x => x.ChannelId,
                        principalTable: "Channels",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "CalendarSubscriptions",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    PersonId = table.Column<Guid>(type: "TEXT", nullable: false),
                    SecretHash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    IssuedAt = table.Column<DateTime>(type: "TEXT", precision: 6, nullable: false),
                    LastFetchedAt = table.Column<DateTime>(type: "TEXT", precision: 6, nullable: true),
                    RevokedAt = table.Column<DateTime>(type: "TEXT", precision: 6, nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    CreatedAt = table.Column<DateTime>(type: "TEXT", precision: 6, nullable: false),
                    ChangedAt = table.Column<DateTime>(type: "TEXT", precision: 6, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CalendarSubscriptions", x => x.Id);
                    table.ForeignKey(
                        name: "FK_CalendarSubscriptions_People_PersonId",
                        column: x => x.PersonId,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "GuidelineAcknowledgementAsks",
                columns: table => new
                {
                    GuidelineId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Major = table.Column<int>(type: "INTEGER", nullable: false),
                    PersonId = table.Column<Guid>(type: "TEXT", nullable: false),
                    AskedAt = table.Column<DateTime>(type: "TEXT", precision: 6, nullable: false),
                    ToldAt = table.Column<DateTime>(type: "TEXT", precision: 6, nullable: false),
                    Reminders = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_GuidelineAcknowledgementAsks", x => new { x.GuidelineId, x.Major, x.PersonId });
                    table.ForeignKey(
                        name: "FK_GuidelineAcknowledgementAsks_Guidelines_GuidelineId",
                        column: x => x.GuidelineId,
                        principalTable: "Guidelines",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_GuidelineAcknowledgementAsks_People_PersonId",
                        column: x => x.PersonId,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "GuidelineAcknowledgements",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    GuidelineId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Major = table.Column<int>(type: "INTEGER", nullable: false),
                    VersionId = table.Column<Guid>(type: "TEXT", nullable: false),
                    PersonId = table.Column<Guid>(type: "TEXT", nullable: false),
                    PersonName = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    EmailKey = table.Column<string>(type: "TEXT", maxLength: 254, nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    CreatedAt = table.Column<DateTime>(type: "TEXT", precision: 6, nullable: false),
                    ChangedAt = table.Column<DateTime>(type: "TEXT", precision: 6, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_GuidelineAcknowledgements", x => x.Id);
                    table.ForeignKey(
                        name: "FK_GuidelineAcknowledgements_GuidelineVersions_VersionId",
                        column: x => x.VersionId,
                        principalTable: "GuidelineVersions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_GuidelineAcknowledgements_Guidelines_GuidelineId",
                        column: x => x.GuidelineId,
                        principalTable: "Guidelines",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_GuidelineAcknowledgements_People_PersonId",
                        column: x => x.PersonId,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "GuidelineImages",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    GuidelineId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 150, nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    Length = table.Column<long>(type: "INTEGER", nullable: false),
                    FileId = table.Column<Guid>(type: "TEXT", nullable: false),
                    AddedById = table.Column<Guid>(type: "TEXT", nullable: false),
                    AddedByName = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    AlternativeEn = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    AlternativeSv = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    CreatedAt = table.Column<DateTime>(type: "TEXT", precision: 6, nullable: false),
                    ChangedAt = table.Column<DateTime>(type: "TEXT", precision: 6, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_GuidelineImages", x => x.Id);
                    table.ForeignKey(
                        name: "FK_GuidelineImages_Guidelines_GuidelineId",
                        column: x => x.GuidelineId,
                        principalTable: "Guidelines",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_GuidelineImages_StoredFiles_FileId",
                        column: x => x.FileId,
                        principalTable: "StoredFiles",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "LoanCounters",
                columns: table => new
                {
                    Year = table.Column<int>(type: "INTEGER", nullable: false),
                    Last = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_LoanCounters", x => x.Year);
                });

            migrationBuilder.CreateTable(
                name: "Loans",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    ForgottenAt = table.Column<DateTime>(type: "TEXT", precision: 6, nullable: true),
                    HandedOverAt = table.Column<DateTime>(type: "TEXT", precision: 6, nullable: true),
                    SecuredAt = table.Column<DateTime>(type: "TEXT", precision: 6, nullable: true),
                    Evaluation_Grade = table.Column<int>(type: "INTEGER", nullable: true),
                    Evaluation_WentWell = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: true),
                    Evaluation_ToImprove = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: true),
                    Evaluation_At = table.Column<DateTime>(type: "TEXT", precision: 6, nullable: true),
                    Assessment_Grade = table.Column<int>(type: "INTEGER", nullable: true),
                    Assessment_WentWell = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: true),
                    Assessment_ToImprove = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: true),
                    Assessment_At = table.Column<DateTime>(type: "TEXT", precision: 6, nullable: true),
                    State = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    Reference = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    ChannelId = table.Column<Guid>(type: "TEXT", nullable: false),
                    BorrowerId = table.Column<Guid>(type: "TEXT", nullable: true),
                    BorrowerName = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    AppliedById = table.Column<Guid>(type: "TEXT", nullable: true),
                    FirstDay = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    LastDay = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Programme = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Idea = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false),
                    Habit = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false),
                    EndedAt = table.Column<DateTime>(type: "TEXT", precision: 6, nullable: true),
                    BookedMonth = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    BookedNumber = table.Column<int>(type: "INTEGER", nullable: true),
                    ContactId = table.Column<Guid>(type: "TEXT", nullable: true),
                    ContactName = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    CreatedAt = table.Column<DateTime>(type: "TEXT", precision: 6, nullable: false),
                    ChangedAt = table.Column<DateTime>(type: "TEXT", precision: 6, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Loans", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Loans_Channels_ChannelId",
                        column: x => x.ChannelId,
                        principalTable: "Channels",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Loans_People_AppliedById",
                        column: x => x.AppliedById,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Loans_People_BorrowerId",
                        column: x => x.BorrowerId,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Loans_People_ContactId",
                        column: x => x.ContactId,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "LoanChecks",
                columns: table => new
                {
                    Point = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    LoanId = table.Column<Guid>(type: "TEXT", nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", precision: 6, nullable: false),
                    ByName = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_LoanChecks", x => new { x.LoanId, x.Point });
                    table.ForeignKey(
                        name: "FK_LoanChecks_Loans_LoanId",
                        column: x => x.LoanId,
                        principalTable: "Loans",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "LoanDays",
                columns: table => new
                {
                    ChannelId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Day = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    IsPause = table.Column<bool>(type: "INTEGER", nullable: false),
                    LoanId = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_LoanDays", x => new { x.ChannelId, x.Day });
                    table.ForeignKey(
                        name: "FK_LoanDays_Loans_LoanId",
                        column: x => x.LoanId,
                        principalTable: "Loans",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "LoanPosts",
                columns: table => new
                {
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    LoanId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Day = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    What = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    PublishedAt = table.Column<DateTime>(type: "TEXT", precision: 6, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_LoanPosts", x => new { x.LoanId, x.Number });
                    table.ForeignKey(
                        name: "FK_LoanPosts_Loans_LoanId",
                        column: x => x.LoanId,
                        principalTable: "Loans",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "LoanReminders",
                columns: table => new
                {
                    LoanId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    On = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", precision: 6, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_LoanReminders", x => new { x.LoanId, x.Kind, x.On });
                    table.ForeignKey(
                        name: "FK_LoanReminders_Loans_LoanId",
                        column: x => x.LoanId,
                        principalTable: "Loans",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "LoanRemovals",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    LoanId = table.Column<Guid>(type: "TEXT", nullable: false),
                    What = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    Copy = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false),
                    FileId = table.Column<Guid>(type: "TEXT", nullable: true),
                    FileName = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    FileLength = table.Column<long>(type: "INTEGER", nullable: true),
                    RemovedById = table.Column<Guid>(type: "TEXT", nullable: false),
                    RemovedByName = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    CreatedAt = table.Column<DateTime>(type: "TEXT", precision: 6, nullable: false),
                    ChangedAt = table.Column<DateTime>(type: "TEXT", precision: 6, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_LoanRemovals", x => x.Id);
                    table.ForeignKey(
                        name: "FK_LoanRemovals_Loans_LoanId",
                        column: x => x.LoanId,
                        principalTable: "Loans",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_LoanRemovals_People_RemovedById",
                        column: x => x.RemovedById,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_LoanRemovals_StoredFiles_FileId",
                        column: x => x.FileId,
                        principalTable: "StoredFiles",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "LoanRules",
                columns: table => new
                {
                    Rule = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    LoanId = table.Column<Guid>(type: "TEXT", nullable: false),
                    GuidelineId = table.Column<Guid>(type: "TEXT", nullable: true),
                    GuidelineVersion = table.Column<int>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_LoanRules", x => new { x.LoanId, x.Rule });
                    table.ForeignKey(
                        name: "FK_LoanRules_Guidelines_GuidelineId",
                        column: x => x.GuidelineId,
                        principalTable: "Guidelines",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_LoanRules_Loans_LoanId",
                        column: x => x.LoanId,
                        principalTable: "Loans",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "LoanSteps",
                columns: table => new
                {
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    LoanId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Verb = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    From = table.Column<string>(type: "TEXT", maxLength: 32, nullable: true),
                    To = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", precision: 6, nullable: false),
                    ActorId = table.Column<Guid>(type: "TEXT", nullable: true),
                    ActorName = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Text = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_LoanSteps", x => new { x.LoanId, x.Number });
                    table.ForeignKey(
                        name: "FK_LoanSteps_Loans_LoanId",
                        column: x => x.LoanId,
                        principalTable: "Loans",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.InsertData(
                table: "ChangeStamps",
                columns: new[] { "Area", "Value" },
                values: new object[] { "Acknowledgements", new Guid("00000000-0000-0000-0000-000000000000") });

            migrationBuilder.CreateIndex(
                name: "IX_GuidelineVersions_OpenOf",
                table: "GuidelineVersions",
                column: "OpenOf",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_GuidelineVersions_State_PublishesAt",
                table: "GuidelineVersions",
                columns: new[] { "State", "PublishesAt" });

            migrationBuilder.CreateIndex(
                name: "IX_Guidelines_OwnerId",
                table: "Guidelines",
                column: "OwnerId");

            migrationBuilder.CreateIndex(
                name: "IX_BlockedDays_ChannelId",
                table: "BlockedDays",
                column: "ChannelId");

            migrationBuilder.CreateIndex(
                name: "IX_BlockedDays_LastDay",
                table: "BlockedDays",
                column: "LastDay");

            migrationBuilder.CreateIndex(
                name: "IX_CalendarSubscriptions_PersonId",
                table: "CalendarSubscriptions",
                column: "PersonId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_CalendarSubscriptions_SecretHash",
                table: "CalendarSubscriptions",
                column: "SecretHash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_GuidelineAcknowledgementAsks_PersonId",
                table: "GuidelineAcknowledgementAsks",
                column: "PersonId");

            migrationBuilder.CreateIndex(
                name: "IX_GuidelineAcknowledgements_EmailKey",
                table: "GuidelineAcknowledgements",
                column: "EmailKey");

            migrationBuilder.CreateIndex(
                name: "IX_GuidelineAcknowledgements_GuidelineId_Major_PersonId",
                table: "GuidelineAcknowledgements",
                columns: new[] { "GuidelineId", "Major", "PersonId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_GuidelineAcknowledgements_PersonId",
                table: "GuidelineAcknowledgements",
                column: "PersonId");

            migrationBuilder.CreateIndex(
                name: "IX_GuidelineAcknowledgements_VersionId",
                table: "GuidelineAcknowledgements",
                column: "VersionId");

            migrationBuilder.CreateIndex(
                name: "IX_GuidelineImages_FileId",
                table: "GuidelineImages",
                column: "FileId");

            migrationBuilder.CreateIndex(
                name: "IX_GuidelineImages_GuidelineId",
                table: "GuidelineImages",
                column: "GuidelineId");

            migrationBuilder.CreateIndex(
                name: "IX_LoanDays_LoanId",
                table: "LoanDays",
                column: "LoanId");

            migrationBuilder.CreateIndex(
                name: "IX_LoanRemovals_FileId",
                table: "LoanRemovals",
                column: "FileId");

            migrationBuilder.CreateIndex(
                name: "IX_LoanRemovals_LoanId_CreatedAt",
                table: "LoanRemovals",
                columns: new[] { "LoanId", "CreatedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_LoanRemovals_RemovedById",
                table: "LoanRemovals",
                column: "RemovedById");

            migrationBuilder.CreateIndex(
                name: "IX_LoanRules_GuidelineId",
                table: "LoanRules",
                column: "GuidelineId");

            migrationBuilder.CreateIndex(
                name: "IX_Loans_AppliedById",
                table: "Loans",
                column: "AppliedById");

            migrationBuilder.CreateIndex(
                name: "IX_Loans_BorrowerId_FirstDay",
                table: "Loans",
                columns: new[] { "BorrowerId", "FirstDay" });

            migrationBuilder.CreateIndex(
                name: "IX_Loans_ChannelId_BookedMonth_BookedNumber",
                table: "Loans",
                columns: new[] { "ChannelId", "BookedMonth", "BookedNumber" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Loans_ContactId_State",
                table: "Loans",
                columns: new[] { "ContactId", "State" });

            migrationBuilder.CreateIndex(
                name: "IX_Loans_ForgottenAt_EndedAt",
                table: "Loans",
                columns: new[] { "ForgottenAt", "EndedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_Loans_Reference",
                table: "Loans",
                column: "Reference",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Loans_State_FirstDay",
                table: "Loans",
                columns: new[] { "State", "FirstDay" });

            migrationBuilder.CreateIndex(
                name: "IX_Loans_State_LastDay",
                table: "Loans",
                columns: new[] { "State", "LastDay" });

            migrationBuilder.AddForeignKey(
                name: "FK_Guidelines_People_OwnerId",
                table: "Guidelines",
                column: "OwnerId",
                principalTable: "People",
                principalColumn: "Id",
                onDelete: ReferentialAction.Restrict);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "FK_Guidelines_People_OwnerId",
                table: "Guidelines");

            migrationBuilder.DropTable(
                name: "BlockedDays");

            migrationBuilder.DropTable(
                name: "CalendarSubscriptions");

            migrationBuilder.DropTable(
                name: "GuidelineAcknowledgementAsks");

            migrationBuilder.DropTable(
                name: "GuidelineAcknowledgements");

            migrationBuilder.DropTable(
                name: "GuidelineImages");

            migrationBuilder.DropTable(
                name: "LoanChecks");

            migrationBuilder.DropTable(
                name: "LoanCounters");

            migrationBuilder.DropTable(
                name: "LoanDays");

            migrationBuilder.DropTable(
                name: "LoanPosts");

            migrationBuilder.DropTable(
                name: "LoanReminders");

            migrationBuilder.DropTable(
                name: "LoanRemovals");

            migrationBuilder.DropTable(
                name: "LoanRules");

            migrationBuilder.DropTable(
                name: "LoanSteps");

            migrationBuilder.DropTable(
                name: "Loans");

            migrationBuilder.DropIndex(
                name: "IX_GuidelineVersions_OpenOf",
                table: "GuidelineVersions");

            migrationBuilder.DropIndex(
                name: "IX_GuidelineVersions_State_PublishesAt",
                table: "GuidelineVersions");

            migrationBuilder.DropIndex(
                name: "IX_Guidelines_OwnerId",
                table: "Guidelines");

            migrationBuilder.DeleteData(
                table: "ChangeStamps",
                keyColumn: "Area",
                keyValue: "Acknowledgements");

            migrationBuilder.DropColumn(
                name: "AcknowledgementDays",
                table: "Policies");

            migrationBuilder.DropColumn(
                name: "BorrowerDataMonths",
                table: "Policies");

            migrationBuilder.DropColumn(
                name: "LoanAlarmDays",
                table: "Policies");

            migrationBuilder.DropColumn(
                name: "LoanDaysBetween",
                table: "Policies");

            migrationBuilder.DropColumn(
                name: "LoanEarliestNoticeDays",
                table: "Policies");

            migrationBuilder.DropColumn(
                name: "LoanLatestNoticeDays",
                table: "Policies");

            migrationBuilder.DropColumn(
                name: "LoanLongestDays",
                table: "Policies");

            migrationBuilder.DropColumn(
                name: "LoansPerMonth",
                table: "Policies");

            migrationBuilder.DropColumn(
                name: "OfficersToLend",
                table: "Policies");

            migrationBuilder.DropColumn(
                name: "BasedOn",
                table: "GuidelineVersions");

            migrationBuilder.DropColumn(
                name: "ChangeNoteEn",
                table: "GuidelineVersions");

            migrationBuilder.DropColumn(
                name: "ChangeNoteSv",
                table: "GuidelineVersions");

            migrationBuilder.DropColumn(
                name: "EndedAt",
                table: "GuidelineVersions");

            migrationBuilder.DropColumn(
                name: "EnglishFrom",
                table: "GuidelineVersions");

            migrationBuilder.DropColumn(
                name: "IsMajor",
                table: "GuidelineVersions");

            migrationBuilder.DropColumn(
                name: "Major",
                table: "GuidelineVersions");

            migrationBuilder.DropColumn(
                name: "Minor",
                table: "GuidelineVersions");

            migrationBuilder.DropColumn(
                name: "OpenOf",
                table: "GuidelineVersions");

            migrationBuilder.DropColumn(
                name: "PublishedById",
                table: "GuidelineVersions");

            migrationBuilder.DropColumn(
                name: "PublishesAt",
                table: "GuidelineVersions");

            migrationBuilder.DropColumn(
                name: "SaysTheSame",
                table: "GuidelineVersions");

            migrationBuilder.DropColumn(
                name: "ScheduledBy",
                table: "GuidelineVersions");

            migrationBuilder.DropColumn(
                name: "ScheduledById",
                table: "GuidelineVersions");

            migrationBuilder.DropColumn(
                name: "State",
                table: "GuidelineVersions");

            migrationBuilder.DropColumn(
                name: "SwedishFrom",
                table: "GuidelineVersions");

            migrationBuilder.DropColumn(
                name: "WrittenAt",
                table: "GuidelineVersions");

            migrationBuilder.DropColumn(
                name: "WrittenBy",
                table: "GuidelineVersions");

            migrationBuilder.DropColumn(
                name: "WrittenById",
                table: "GuidelineVersions");

            migrationBuilder.DropColumn(
                name: "ArchiveReason",
                table: "Guidelines");

            migrationBuilder.DropColumn(
                name: "ArchivedAt",
                table: "Guidelines");

            migrationBuilder.DropColumn(
                name: "ArchivedBy",
                table: "Guidelines");

            migrationBuilder.DropColumn(
                name: "ChangedAt",
                table: "Guidelines");

            migrationBuilder.DropColumn(
                name: "CreatedAt",
                table: "Guidelines");

            migrationBuilder.DropColumn(
                name: "LastNumber",
                table: "Guidelines");

            migrationBuilder.DropColumn(
                name: "NextReviewOn",
                table: "Guidelines");

            migrationBuilder.DropColumn(
                name: "OwnerId",
                table: "Guidelines");

            migrationBuilder.DropColumn(
                name: "ReviewedOn",
                table: "Guidelines");

            migrationBuilder.DropColumn(
                name: "TimesWritten",
                table: "Guidelines");

            migrationBuilder.DropColumn(
                name: "Version",
                table: "Guidelines");

            migrationBuilder.AlterColumn<string>(
                name: "PublishedBy",
                table: "GuidelineVersions",
                type: "TEXT",
                maxLength: 200,
                nullable: false,
                defaultValue: "",
                oldClrType: typeof(string),
                oldType: "TEXT",
                oldMaxLength: 200,
                oldNullable: true);

            migrationBuilder.AlterColumn<DateTime>(
                name: "PublishedAt",
                table: "GuidelineVersions",
                type: "TEXT",
                precision: 6,
                nullable: false,
                defaultValue: new DateTime(1, 1, 1, 0, 0, 0, 0, DateTimeKind.Unspecified),
                oldClrType: typeof(DateTime),
                oldType: "TEXT",
                oldPrecision: 6,
                oldNullable: true);
        }
    }
}
