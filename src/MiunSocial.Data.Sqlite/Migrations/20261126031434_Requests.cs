using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace MiunSocial.Data.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class Requests : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_SavedFilters_PersonId_Name",
                table: "SavedFilters");

            migrationBuilder.DropIndex(
                name: "IX_Requests_EndorsingUnitId",
                table: "Requests");

            migrationBuilder.DropIndex(
                name: "IX_Requests_UnitId",
                table: "Requests");

            migrationBuilder.DropIndex(
                name: "IX_Outbox_RecipientId",
                table: "Outbox");

            migrationBuilder.AddColumn<string>(
                name: "AskedBy",
                table: "ScheduledJobs",
                type: "TEXT",
                maxLength: 200,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Scope",
                table: "SavedFilters",
                type: "TEXT",
                maxLength: 32,
                nullable: false,
                defaultValue: "Catalogue");

            migrationBuilder.AddColumn<Guid>(
                name: "AssigneeId",
                table: "Requests",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "AwaitsAnswerFrom",
                table: "Requests",
                type: "TEXT",
                maxLength: 32,
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "FollowUpOn",
                table: "Requests",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "FollowsId",
                table: "Requests",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Guidelines",
                table: "Requests",
                type: "TEXT",
                maxLength: 4000,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "RecordNumber",
                table: "Requests",
                type: "TEXT",
                maxLength: 64,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Subject",
                table: "Requests",
                type: "TEXT",
                maxLength: 200,
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "DraftDays",
                table: "Policies",
                type: "INTEGER",
                nullable: false,
                defaultValue: 365);

            migrationBuilder.AddColumn<string>(
                name: "FreeEves",
                table: "Policies",
                type: "TEXT",
                maxLength: 2000,
                nullable: false,
                defaultValue: "Midsummer Christmas NewYear");

            migrationBuilder.AlterColumn<DateTime>(
                name: "DueAt",
                table: "Outbox",
                type: "TEXT",
                precision: 6,
                nullable: true,
                oldClrType: typeof(DateTime),
                oldType: "TEXT",
                oldPrecision: 6);

            migrationBuilder.AddColumn<Guid>(
                name: "DigestId",
                table: "Outbox",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "GaveUpAt",
                table: "Outbox",
                type: "TEXT",
                precision: 6,
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "IsForDigest",
                table: "Outbox",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<bool>(
                name: "IsUnread",
                table: "Outbox",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<string>(
                name: "Problem",
                table: "Outbox",
                type: "TEXT",
                maxLength: 32,
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "ProblemCode",
                table: "Outbox",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "ExistingAddress",
                table: "AccountProposals",
                type: "TEXT",
                maxLength: 500,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<bool>(
                name: "HasTwoStepSignIn",
                table: "AccountProposals",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<string>(
                name: "PlatformAccountId",
                table: "AccountProposals",
                type: "TEXT",
                maxLength: 100,
                nullable: false,
                defaultValue: "");

            migrationBuilder.CreateTable(
                name: "AdviceWishes",
                columns: table => new
                {
                    RequestId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Subject = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Question = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false),
                    Background = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AdviceWishes", x => x.RequestId);
                    table.ForeignKey(
                        name: "FK_AdviceWishes_Requests_RequestId",
                        column: x => x.RequestId,
                        principalTable: "Requests",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "ClosingWishes",
                columns: table => new
                {
                    RequestId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Way = table.Column<string>(type: "TEXT", maxLength: 32, nullable: true),
                    ClosingReason = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false),
                    ToUnitId = table.Column<Guid>(type: "TEXT", nullable: true),
                    IntoChannelId = table.Column<Guid>(type: "TEXT", nullable: true),
                    Farewell = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false),
                    ArchivedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    ArchivePlace = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false),
                    Links = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false),
                    Handle = table.Column<string>(type: "TEXT", maxLength: 32, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ClosingWishes", x => x.RequestId);
                    table.ForeignKey(
                        name: "FK_ClosingWishes_Channels_IntoChannelId",
                        column: x => x.IntoChannelId,
                        principalTable: "Channels",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_ClosingWishes_Requests_RequestId",
                        column: x => x.RequestId,
                        principalTable: "Requests",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_ClosingWishes_Units_ToUnitId",
                        column: x => x.ToUnitId,
                        principalTable: "Units",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "DevelopmentWishes",
                columns: table => new
                {
                    RequestId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Goals = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false),
                    PresentState = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    Situation = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false),
                    SupportWanted = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false),
                    Resources = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DevelopmentWishes", x => x.RequestId);
                    table.ForeignKey(
                        name: "FK_DevelopmentWishes_Requests_RequestId",
                        column: x => x.RequestId,
                        principalTable: "Requests",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "HandoverWishes",
                columns: table => new
                {
                    RequestId = table.Column<Guid>(type: "TEXT", nullable: false),
                    NewResponsibleName = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    NewResponsibleEmail = table.Column<string>(type: "TEXT", maxLength: 254, nullable: false),
                    NewStandInName = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    NewStandInEmail = table.Column<string>(type: "TEXT", maxLength: 254, nullable: false),
                    HandoverReason = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false),
                    HandoverPlan = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false),
                    FormerAccess = table.Column<string>(type: "TEXT", maxLength: 32, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_HandoverWishes", x => x.RequestId);
                    table.ForeignKey(
                        name: "FK_HandoverWishes_Requests_RequestId",
                        column: x => x.RequestId,
                        principalTable: "Requests",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "JobRuns",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Job = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Node = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    StartedAt = table.Column<DateTime>(type: "TEXT", precision: 6, nullable: false),
                    EndedAt = table.Column<DateTime>(type: "TEXT", precision: 6, nullable: true),
                    Outcome = table.Column<string>(type: "TEXT", maxLength: 32, nullable: true),
                    Did = table.Column<int>(type: "INTEGER", nullable: true),
                    AskedBy = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_JobRuns", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "NoticePreferences",
                columns: table => new
                {
                    PersonId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    Delivery = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_NoticePreferences", x => new { x.PersonId, x.Kind });
                    table.ForeignKey(
                        name: "FK_NoticePreferences_People_PersonId",
                        column: x => x.PersonId,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "PreparedReasons",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Verb = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    IsArchived = table.Column<bool>(type: "INTEGER", nullable: false),
                    TextEn = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false),
                    TextSv = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false),
                    TitleEn = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    TitleSv = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    CreatedAt = table.Column<DateTime>(type: "TEXT", precision: 6, nullable: false),
                    ChangedAt = table.Column<DateTime>(type: "TEXT", precision: 6, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PreparedReasons", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "RequestConsents",
                columns: table => new
                {
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    RequestId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Part = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Email = table.Column<string>(type: "TEXT", maxLength: 254, nullable: false),
                    EmailKey = table.Column<string>(type: "TEXT", maxLength: 254, nullable: false),
                    GivenAt = table.Column<DateTime>(type: "TEXT", precision: 6, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RequestConsents", x => new { x.RequestId, x.Number });
                    table.ForeignKey(
                        name: "FK_RequestConsents_Requests_RequestId",
                        column: x => x.RequestId,
                        principalTable: "Requests",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "RequestMessages",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    RequestId = table.Column<Guid>(type: "TEXT", nullable: false),
                    IsInternal = table.Column<bool>(type: "INTEGER", nullable: false),
                    AuthorId = table.Column<Guid>(type: "TEXT", nullable: false),
                    AuthorName = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Party = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    AwaitsAnswerFrom = table.Column<string>(type: "TEXT", maxLength: 32, nullable: true),
                    Text = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    CreatedAt = table.Column<DateTime>(type: "TEXT", precision: 6, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RequestMessages", x => x.Id);
                    table.ForeignKey(
                        name: "FK_RequestMessages_People_AuthorId",
                        column: x => x.AuthorId,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_RequestMessages_Requests_RequestId",
                        column: x => x.RequestId,
                        principalTable: "Requests",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "RequestReminders",
                columns: table => new
                {
                    RequestId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    On = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", precision: 6, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RequestReminders", x => new { x.RequestId, x.Kind, x.On });
                    table.ForeignKey(
                        name: "FK_RequestReminders_Requests_RequestId",
                        column: x => x.RequestId,
                        principalTable: "Requests",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "RequestUndertakings",
                columns: table => new
                {
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    RequestId = table.Column<Guid>(type: "TEXT", nullable: false),
                    StepNumber = table.Column<int>(type: "INTEGER", nullable: false),
                    Text = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    Who = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    DueOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    MetAt = table.Column<DateTime>(type: "TEXT", precision: 6, nullable: true),
                    MetByName = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RequestUndertakings", x => new { x.RequestId, x.Number });
                    table.ForeignKey(
                        name: "FK_RequestUndertakings_Requests_RequestId",
                        column: x => x.RequestId,
                        principalTable: "Requests",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "RequestWords",
                columns: table => new
                {
                    RequestId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Word = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RequestWords", x => new { x.RequestId, x.Word });
                    table.ForeignKey(
                        name: "FK_RequestWords_Requests_RequestId",
                        column: x => x.RequestId,
                        principalTable: "Requests",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "StoredFiles",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Hash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Length = table.Column<long>(type: "INTEGER", nullable: false),
                    HeldUntil = table.Column<DateTime>(type: "TEXT", precision: 6, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_StoredFiles", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "RequestAttachments",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    RequestId = table.Column<Guid>(type: "TEXT", nullable: false),
                    MessageId = table.Column<Guid>(type: "TEXT", nullable: true),
                    IsInternal = table.Column<bool>(type: "INTEGER", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 150, nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    Length = table.Column<long>(type: "INTEGER", nullable: false),
                    FileId = table.Column<Guid>(type: "TEXT", nullable: false),
                    AddedById = table.Column<Guid>(type: "TEXT", nullable: false),
                    AddedByName = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    CreatedAt = table.Column<DateTime>(type: "TEXT", precision: 6, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RequestAttachments", x => x.Id);
                    table.ForeignKey(
                        name: "FK_RequestAttachments_People_AddedById",
                        column: x => x.AddedById,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_RequestAttachments_RequestMessages_MessageId",
                        column: x => x.MessageId,
                        principalTable: "RequestMessages",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_RequestAttachments_Requests_RequestId",
                        column: x => x.RequestId,
                        principalTable: "Requests",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_RequestAttachments_StoredFiles_FileId",
                        column: x => x.FileId,
                        principalTable: "StoredFiles",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "StoredFileChunks",
                columns: table => new
                {
                    FileId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    Content = table.Column<byte[]>(type: "BLOB", maxLength: 262144, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_StoredFileChunks", x => new { x.FileId, x.Number });
                    table.ForeignKey(
                        name: "FK_StoredFileChunks_StoredFiles_FileId",
                        column: x => x.FileId,
                        principalTable: "StoredFiles",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.InsertData(
                table: "ChangeStamps",
                columns: new[] { "Area", "Value" },
                values: new object[] { "Notices", new Guid("00000000-0000-0000-0000-000000000000") });

            migrationBuilder.CreateIndex(
                name: "IX_SavedFilters_PersonId_Scope_Name",
                table: "SavedFilters",
                columns: new[] { "PersonId", "Scope", "Name" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Requests_AssigneeId_State_ReplyDueOn_Id",
                table: "Requests",
                columns: new[] { "AssigneeId", "State", "ReplyDueOn", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Requests_AwaitsAnswerFrom",
                table: "Requests",
                column: "AwaitsAnswerFrom");

            migrationBuilder.CreateIndex(
                name: "IX_Requests_ChangedAt_Id",
                table: "Requests",
                columns: new[] { "ChangedAt", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Requests_ChannelId_EndedAt",
                table: "Requests",
                columns: new[] { "ChannelId", "EndedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_Requests_EndedAt_Id",
                table: "Requests",
                columns: new[] { "EndedAt", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Requests_EndorsingUnitId_State_SubmittedAt",
                table: "Requests",
                columns: new[] { "EndorsingUnitId", "State", "SubmittedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_Requests_FollowsId",
                table: "Requests",
                column: "FollowsId");

            migrationBuilder.CreateIndex(
                name: "IX_Requests_RequesterId_State_DeadlineOn",
                table: "Requests",
                columns: new[] { "RequesterId", "State", "DeadlineOn" });

            migrationBuilder.CreateIndex(
                name: "IX_Requests_State_ChangedAt_Id",
                table: "Requests",
                columns: new[] { "State", "ChangedAt", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Requests_State_DeadlineOn_Id",
                table: "Requests",
                columns: new[] { "State", "DeadlineOn", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Requests_State_ReplyDueOn_Id",
                table: "Requests",
                columns: new[] { "State", "ReplyDueOn", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Requests_State_SubmittedAt_Id",
                table: "Requests",
                columns: new[] { "State", "SubmittedAt", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Requests_SubmittedAt_Id",
                table: "Requests",
                columns: new[] { "SubmittedAt", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Requests_UnitId_EndedAt",
                table: "Requests",
                columns: new[] { "UnitId", "EndedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_Outbox_DigestId",
                table: "Outbox",
                column: "DigestId");

            migrationBuilder.CreateIndex(
                name: "IX_Outbox_GaveUpAt",
                table: "Outbox",
                column: "GaveUpAt");

            migrationBuilder.CreateIndex(
                name: "IX_Outbox_RecipientId_CreatedAt",
                table: "Outbox",
                columns: new[] { "RecipientId", "CreatedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_Outbox_RecipientId_IsUnread",
                table: "Outbox",
                columns: new[] { "RecipientId", "IsUnread" });

            migrationBuilder.CreateIndex(
                name: "IX_ClosingWishes_IntoChannelId",
                table: "ClosingWishes",
                column: "IntoChannelId");

            migrationBuilder.CreateIndex(
                name: "IX_ClosingWishes_ToUnitId",
                table: "ClosingWishes",
                column: "ToUnitId");

            migrationBuilder.CreateIndex(
                name: "IX_JobRuns_Job_StartedAt",
                table: "JobRuns",
                columns: new[] { "Job", "StartedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_RequestAttachments_AddedById",
                table: "RequestAttachments",
                column: "AddedById");

            migrationBuilder.CreateIndex(
                name: "IX_RequestAttachments_FileId",
                table: "RequestAttachments",
                column: "FileId");

            migrationBuilder.CreateIndex(
                name: "IX_RequestAttachments_MessageId",
                table: "RequestAttachments",
                column: "MessageId");

            migrationBuilder.CreateIndex(
                name: "IX_RequestAttachments_RequestId_IsInternal_Number",
                table: "RequestAttachments",
                columns: new[] { "RequestId", "IsInternal", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_RequestConsents_EmailKey",
                table: "RequestConsents",
                column: "EmailKey");

            migrationBuilder.CreateIndex(
                name: "IX_RequestMessages_AuthorId",
                table: "RequestMessages",
                column: "AuthorId");

            migrationBuilder.CreateIndex(
                name: "IX_RequestMessages_RequestId_CreatedAt",
                table: "RequestMessages",
                columns: new[] { "RequestId", "CreatedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_RequestWords_Word_RequestId",
                table: "RequestWords",
                columns: new[] { "Word", "RequestId" });

            migrationBuilder.CreateIndex(
                name: "IX_StoredFiles_Hash",
                table: "StoredFiles",
                column: "Hash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_StoredFiles_HeldUntil",
                table: "StoredFiles",
                column: "HeldUntil");

            migrationBuilder.AddForeignKey(
                name: "FK_Requests_People_AssigneeId",
                table: "Requests",
                column: "AssigneeId",
                principalTable: "People",
                principalColumn: "Id",
                onDelete: ReferentialAction.Restrict);

            migrationBuilder.AddForeignKey(
                name: "FK_Requests_Requests_FollowsId",
                table: "Requests",
                column: "FollowsId",
                principalTable: "Requests",
                principalColumn: "Id",
                onDelete: ReferentialAction.Restrict);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "FK_Requests_People_AssigneeId",
                table: "Requests");

            migrationBuilder.DropForeignKey(
                name: "FK_Requests_Requests_FollowsId",
                table: "Requests");

            migrationBuilder.DropTable(
                name: "AdviceWishes");

            migrationBuilder.DropTable(
                name: "ClosingWishes");

            migrationBuilder.DropTable(
                name: "DevelopmentWishes");

            migrationBuilder.DropTable(
                name: "HandoverWishes");

            migrationBuilder.DropTable(
                name: "JobRuns");

            migrationBuilder.DropTable(
                name: "NoticePreferences");

            migrationBuilder.DropTable(
                name: "PreparedReasons");

            migrationBuilder.DropTable(
                name: "RequestAttachments");

            migrationBuilder.DropTable(
                name: "RequestConsents");

            migrationBuilder.DropTable(
                name: "RequestReminders");

            migrationBuilder.DropTable(
                name: "RequestUndertakings");

            migrationBuilder.DropTable(
                name: "RequestWords");

            migrationBuilder.DropTable(
                name: "StoredFileChunks");

            migrationBuilder.DropTable(
                name: "RequestMessages");

            migrationBuilder.DropTable(
                name: "StoredFiles");

            migrationBuilder.DropIndex(
                name: "IX_SavedFilters_PersonId_Scope_Name",
                table: "SavedFilters");

            migrationBuilder.DropIndex(
                name: "IX_Requests_AssigneeId_State_ReplyDueOn_Id",
                table: "Requests");

            migrationBuilder.DropIndex(
                name: "IX_Requests_AwaitsAnswerFrom",
                table: "Requests");

            migrationBuilder.DropIndex(
                name: "IX_Requests_ChangedAt_Id",
                table: "Requests");

            migrationBuilder.DropIndex(
                name: "IX_Requests_ChannelId_EndedAt",
                table: "Requests");

            migrationBuilder.DropIndex(
                name: "IX_Requests_EndedAt_Id",
                table: "Requests");

            migrationBuilder.DropIndex(
                name: "IX_Requests_EndorsingUnitId_State_SubmittedAt",
                table: "Requests");

            migrationBuilder.DropIndex(
                name: "IX_Requests_FollowsId",
                table: "Requests");

            migrationBuilder.DropIndex(
                name: "IX_Requests_RequesterId_State_DeadlineOn",
                table: "Requests");

            migrationBuilder.DropIndex(
                name: "IX_Requests_State_ChangedAt_Id",
                table: "Requests");

            migrationBuilder.DropIndex(
                name: "IX_Requests_State_DeadlineOn_Id",
                table: "Requests");

            migrationBuilder.DropIndex(
                name: "IX_Requests_State_ReplyDueOn_Id",
                table: "Requests");

            migrationBuilder.DropIndex(
                name: "IX_Requests_State_SubmittedAt_Id",
                table: "Requests");

            migrationBuilder.DropIndex(
                name: "IX_Requests_SubmittedAt_Id",
                table: "Requests");

            migrationBuilder.DropIndex(
                name: "IX_Requests_UnitId_EndedAt",
                table: "Requests");

            migrationBuilder.DropIndex(
                name: "IX_Outbox_DigestId",
                table: "Outbox");

            migrationBuilder.DropIndex(
                name: "IX_Outbox_GaveUpAt",
                table: "Outbox");

            migrationBuilder.DropIndex(
                name: "IX_Outbox_RecipientId_CreatedAt",
                table: "Outbox");

            migrationBuilder.DropIndex(
                name: "IX_Outbox_RecipientId_IsUnread",
                table: "Outbox");

            migrationBuilder.DeleteData(
                table: "ChangeStamps",
                keyColumn: "Area",
                keyValue: "Notices");

            migrationBuilder.DropColumn(
                name: "AskedBy",
                table: "ScheduledJobs");

            migrationBuilder.DropColumn(
                name: "Scope",
                table: "SavedFilters");

            migrationBuilder.DropColumn(
                name: "AssigneeId",
                table: "Requests");

            migrationBuilder.DropColumn(
                name: "AwaitsAnswerFrom",
                table: "Requests");

            migrationBuilder.DropColumn(
                name: "FollowUpOn",
                table: "Requests");

            migrationBuilder.DropColumn(
                name: "FollowsId",
                table: "Requests");

            migrationBuilder.DropColumn(
                name: "Guidelines",
                table: "Requests");

            migrationBuilder.DropColumn(
                name: "RecordNumber",
                table: "Requests");

            migrationBuilder.DropColumn(
                name: "Subject",
                table: "Requests");

            migrationBuilder.DropColumn(
                name: "DraftDays",
                table: "Policies");

            migrationBuilder.DropColumn(
                name: "FreeEves",
                table: "Policies");

            migrationBuilder.DropColumn(
                name: "DigestId",
                table: "Outbox");

            migrationBuilder.DropColumn(
                name: "GaveUpAt",
                table: "Outbox");

            migrationBuilder.DropColumn(
                name: "IsForDigest",
                table: "Outbox");

            migrationBuilder.DropColumn(
                name: "IsUnread",
                table: "Outbox");

            migrationBuilder.DropColumn(
                name: "Problem",
                table: "Outbox");

            migrationBuilder.DropColumn(
                name: "ProblemCode",
                table: "Outbox");

            migrationBuilder.DropColumn(
                name: "ExistingAddress",
                table: "AccountProposals");

            migrationBuilder.DropColumn(
                name: "HasTwoStepSignIn",
                table: "AccountProposals");

            migrationBuilder.DropColumn(
                name: "PlatformAccountId",
                table: "AccountProposals");

            migrationBuilder.AlterColumn<DateTime>(
                name: "DueAt",
                table: "Outbox",
                type: "TEXT",
                precision: 6,
                nullable: false,
                defaultValue: new DateTime(1, 1, 1, 0, 0, 0, 0, DateTimeKind.Unspecified),
                oldClrType: typeof(DateTime),
                oldType: "TEXT",
                oldPrecision: 6,
                oldNullable: true);

            migrationBuilder.CreateIndex(
                name: "IX_SavedFilters_PersonId_Name",
                table: "SavedFilters",
                columns: new[] { "PersonId", "Name" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Requests_EndorsingUnitId",
                table: "Requests",
                column: "EndorsingUnitId");

            migrationBuilder.CreateIndex(
                name: "IX_Requests_UnitId",
                table: "Requests",
                column: "UnitId");

            migrationBuilder.CreateIndex(
                name: "IX_Outbox_RecipientId",
                table: "Outbox",
                column: "RecipientId");
        }
    }
}
